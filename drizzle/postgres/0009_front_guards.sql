-- A front that was launched stays in the history as it was.

CREATE TRIGGER front_versions_kept BEFORE UPDATE OR DELETE ON front_versions
FOR EACH ROW EXECUTE FUNCTION refuse('the history of a front only grows');
--> statement-breakpoint
CREATE TRIGGER front_versions_truncate BEFORE TRUNCATE ON front_versions
EXECUTE FUNCTION refuse('the history of a front only grows');
