-- name: index_words(number, words, grams)!
INSERT INTO search_index (rowid, words, grams) VALUES (:number, :words, :grams);

-- name: remove_words(number)!
DELETE FROM search_index WHERE rowid = :number;

-- name: entries_with_words(words, kind, count)
-- All of them, each as the beginning of a word.
SELECT e.kind, e.ref
FROM search_index AS i JOIN search_entries AS e ON e.number = i.rowid
WHERE search_index MATCH
    (SELECT 'words : (' || group_concat('"' || key || '"*', ' AND ') || ')' FROM json_each(:words))
  AND (CAST(:kind AS TEXT) IS NULL OR e.kind = :kind)
ORDER BY bm25(search_index), e.number
LIMIT :count;

-- name: entries_with_grams(grams, kind, count)
-- Some of them.
SELECT e.kind, e.ref, i.grams
FROM search_index AS i JOIN search_entries AS e ON e.number = i.rowid
WHERE search_index MATCH
    (SELECT 'grams : (' || group_concat('"' || key || '"', ' OR ') || ')' FROM json_each(:grams))
  AND (CAST(:kind AS TEXT) IS NULL OR e.kind = :kind)
ORDER BY bm25(search_index), e.number
LIMIT :count;
