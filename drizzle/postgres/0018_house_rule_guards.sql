-- Every form a house rule has had stays in its history as it was.

CREATE TRIGGER house_rule_versions_kept BEFORE UPDATE OR DELETE ON house_rule_versions
FOR EACH ROW EXECUTE FUNCTION refuse('the history of a house rule only grows');
--> statement-breakpoint
CREATE TRIGGER house_rule_versions_truncate BEFORE TRUNCATE ON house_rule_versions
EXECUTE FUNCTION refuse('the history of a house rule only grows');
