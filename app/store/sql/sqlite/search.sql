-- name: index_words(number, words, grams)!
INSERT INTO search_index (rowid, words, grams) VALUES (:number, :words, :grams);

-- name: remove_words(number)!
DELETE FROM search_index WHERE rowid = :number;

-- name: entries_matching(match, kind, count)
SELECT e.kind, e.ref, i.grams
FROM search_index AS i JOIN search_entries AS e ON e.number = i.rowid
WHERE search_index MATCH :match AND (CAST(:kind AS TEXT) IS NULL OR e.kind = :kind)
ORDER BY bm25(search_index), e.number
LIMIT :count;
