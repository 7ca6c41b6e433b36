-- What was judged stays as it was judged; whoever changes their mind says so beside it.

CREATE FUNCTION dismissals_begin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.is_override AND NOT EXISTS (
    SELECT 1 FROM people p WHERE p.id = NEW.person_id AND p.role IN ('chief', 'administrator')
  ) THEN RAISE EXCEPTION 'what blocks is left standing by a chief alone'
    USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.taken_back_by IS NOT NULL OR NEW.taken_back_at IS NOT NULL
  THEN RAISE EXCEPTION 'a dismissal stays as it was made'
    USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER dismissals_begin BEFORE INSERT ON dismissals
FOR EACH ROW EXECUTE FUNCTION dismissals_begin();
--> statement-breakpoint
CREATE TRIGGER dismissals_words BEFORE UPDATE ON dismissals
FOR EACH ROW WHEN (
  OLD.taken_back_at IS NOT NULL OR NEW.taken_back_by IS NULL OR NEW.taken_back_at IS NULL OR
  (NEW.id, NEW.story_id, NEW.rule, NEW.place, NEW.reason, NEW.person_id, NEW.at, NEW.is_override)
  IS DISTINCT FROM
  (OLD.id, OLD.story_id, OLD.rule, OLD.place, OLD.reason, OLD.person_id, OLD.at, OLD.is_override)
) EXECUTE FUNCTION refuse('a dismissal stays as it was made');
--> statement-breakpoint
CREATE TRIGGER dismissals_kept BEFORE DELETE ON dismissals
FOR EACH ROW EXECUTE FUNCTION refuse('a dismissal stays as it was made');
--> statement-breakpoint
CREATE TRIGGER dismissals_truncate BEFORE TRUNCATE ON dismissals
EXECUTE FUNCTION refuse('a dismissal stays as it was made');
--> statement-breakpoint
CREATE FUNCTION marked_errors_begin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM versions v
    WHERE v.id = NEW.version_id AND v.story_id = NEW.story_id AND v.sealed_at IS NOT NULL
  ) THEN RAISE EXCEPTION 'errors are marked in a sealed version of the story'
    USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.taken_back_by IS NOT NULL OR NEW.taken_back_at IS NOT NULL
  THEN RAISE EXCEPTION 'a marked error stays as it was marked'
    USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER marked_errors_begin BEFORE INSERT ON marked_errors
FOR EACH ROW EXECUTE FUNCTION marked_errors_begin();
--> statement-breakpoint
CREATE TRIGGER marked_errors_words BEFORE UPDATE ON marked_errors
FOR EACH ROW WHEN (
  OLD.taken_back_at IS NOT NULL OR NEW.taken_back_by IS NULL OR NEW.taken_back_at IS NULL OR
  (NEW.id, NEW.story_id, NEW.version_id, NEW.kind, NEW.words, NEW.is_in_headline, NEW.note,
    NEW.person_id, NEW.at)
  IS DISTINCT FROM
  (OLD.id, OLD.story_id, OLD.version_id, OLD.kind, OLD.words, OLD.is_in_headline, OLD.note,
    OLD.person_id, OLD.at)
) EXECUTE FUNCTION refuse('a marked error stays as it was marked');
--> statement-breakpoint
CREATE TRIGGER marked_errors_kept BEFORE DELETE ON marked_errors
FOR EACH ROW EXECUTE FUNCTION refuse('a marked error stays as it was marked');
--> statement-breakpoint
CREATE TRIGGER marked_errors_truncate BEFORE TRUNCATE ON marked_errors
EXECUTE FUNCTION refuse('a marked error stays as it was marked');
