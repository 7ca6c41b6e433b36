-- Kept in the table's own pages where they fit: moved out of line, the terms look so cheap to read
-- that the planner reads all of them instead of asking the index.
ALTER TABLE desk_search ALTER COLUMN terms SET STORAGE MAIN;
