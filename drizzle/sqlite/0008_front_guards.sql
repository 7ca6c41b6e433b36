-- A front that was launched stays in the history as it was.

CREATE TRIGGER front_versions_update BEFORE UPDATE ON front_versions
BEGIN SELECT RAISE(ABORT, 'the history of a front only grows'); END;
--> statement-breakpoint
CREATE TRIGGER front_versions_delete BEFORE DELETE ON front_versions
BEGIN SELECT RAISE(ABORT, 'the history of a front only grows'); END;
--> statement-breakpoint
-- REPLACE deletes without asking the triggers above.
CREATE TRIGGER front_versions_replaced BEFORE INSERT ON front_versions
WHEN EXISTS (
  SELECT 1 FROM front_versions v
  WHERE v.id = NEW.id OR (v.front_id = NEW.front_id AND v.number = NEW.number)
)
BEGIN SELECT RAISE(ABORT, 'the history of a front only grows'); END;
