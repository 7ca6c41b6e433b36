-- Every form a house rule has had stays in its history as it was.

CREATE TRIGGER house_rule_versions_update BEFORE UPDATE ON house_rule_versions
BEGIN SELECT RAISE(ABORT, 'the history of a house rule only grows'); END;
--> statement-breakpoint
CREATE TRIGGER house_rule_versions_delete BEFORE DELETE ON house_rule_versions
BEGIN SELECT RAISE(ABORT, 'the history of a house rule only grows'); END;
--> statement-breakpoint
-- REPLACE deletes without asking the triggers above.
CREATE TRIGGER house_rule_versions_replaced BEFORE INSERT ON house_rule_versions
WHEN EXISTS (
  SELECT 1 FROM house_rule_versions v
  WHERE v.rule_id = NEW.rule_id AND v.revision = NEW.revision
)
BEGIN SELECT RAISE(ABORT, 'the history of a house rule only grows'); END;
