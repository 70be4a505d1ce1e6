-- name: index_entry(kind, ref, label)$
INSERT INTO search_entries (kind, ref, label) VALUES (:kind, :ref, :label)
ON CONFLICT (kind, ref) DO UPDATE SET label = excluded.label
RETURNING number;

-- name: remove_entry(kind, ref)$
DELETE FROM search_entries WHERE kind = :kind AND ref = :ref
RETURNING number;

-- name: entries_with_label(kind, label)
SELECT ref FROM search_entries WHERE kind = :kind AND label = :label ORDER BY ref;

-- name: entries_beginning(kind, first, last)
SELECT ref FROM search_entries WHERE kind = :kind AND label BETWEEN :first AND :last ORDER BY ref;
