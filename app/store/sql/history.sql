-- name: add_change(id, at, person_id, label, hire_id, entries)!
INSERT INTO changes (id, at, person_id, label, hire_id, entries)
VALUES (:id, :at, :person_id, :label, :hire_id, :entries)
ON CONFLICT (id) DO NOTHING;

-- name: change_with_id(id)^
SELECT id, at, person_id, label, hire_id, entries FROM changes WHERE id = :id;

-- name: latest_change(person_id)^
SELECT id, at, person_id, label, hire_id, entries FROM changes
WHERE COALESCE(person_id, '') = COALESCE(CAST(:person_id AS TEXT), '') AND undone_at IS NULL
ORDER BY position DESC LIMIT 1;

-- name: latest_undone(person_id)^
-- Of the changes that were undone since the last one that stands, the first: they are undone from the end.
SELECT id, at, person_id, label, hire_id, entries FROM changes
WHERE COALESCE(person_id, '') = COALESCE(CAST(:person_id AS TEXT), '')
  AND undone_at IS NOT NULL AND entries <> '[]'
  AND position > COALESCE((
      SELECT position FROM changes
      WHERE COALESCE(person_id, '') = COALESCE(CAST(:person_id AS TEXT), '') AND undone_at IS NULL
      ORDER BY position DESC LIMIT 1
  ), 0)
ORDER BY position LIMIT 1;

-- name: mark_undone(id, at, entries)!
UPDATE changes SET undone_at = :at, entries = :entries WHERE id = :id AND undone_at IS NULL;

-- name: mark_redone(id, entries)!
UPDATE changes SET undone_at = NULL, entries = :entries WHERE id = :id AND undone_at IS NOT NULL;

-- name: forget_redo(id)!
UPDATE changes SET entries = '[]' WHERE id = :id AND undone_at IS NOT NULL;
