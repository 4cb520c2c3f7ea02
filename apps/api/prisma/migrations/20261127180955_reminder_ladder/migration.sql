-- AlterTable
ALTER TABLE "task" ADD COLUMN     "closed_reason" TEXT;

ALTER TABLE task ADD CONSTRAINT task_closed_reason_check CHECK (status = 'CANCELLED' OR closed_reason IS NULL);

-- An answer that came another way ends the ladder of a month.
ALTER TABLE declaration_reminder
  DROP CONSTRAINT declaration_reminder_rung_check,
  ADD CONSTRAINT declaration_reminder_rung_check
    CHECK (rung IN ('FIRST', 'TEXT', 'SECOND', 'CALL', 'LETTER', 'BUYER', 'ANSWERED'));
