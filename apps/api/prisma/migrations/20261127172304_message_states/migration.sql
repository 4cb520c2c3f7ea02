-- A message may be known to have arrived, or be said by voice or by letter. New values serve from the next migration on.
ALTER TYPE "message_status" ADD VALUE 'DELIVERED' AFTER 'SENT';
ALTER TYPE "message_status" ADD VALUE 'SETTLED';
