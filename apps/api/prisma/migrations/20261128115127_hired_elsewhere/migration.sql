-- Who works elsewhere is called by nobody any more: the call promised to them is no broken promise.
DROP TRIGGER referral_taken_back ON referral;
CREATE TRIGGER referral_taken_back AFTER UPDATE OF status ON referral FOR EACH ROW
  WHEN (NEW.status IN ('WITHDRAWN', 'OBSOLETE') AND OLD.status NOT IN ('WITHDRAWN', 'OBSOLETE'))
  EXECUTE FUNCTION take_call_promise_back();
