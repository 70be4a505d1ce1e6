-- name: index_words(number, words, grams)!
-- A lexeme has at most 2,046 bytes: what begins with so many is the same word.
INSERT INTO search_index (number, words, grams)
VALUES (
    :number,
    array_to_tsvector(ARRAY(SELECT DISTINCT left(word, 200) FROM unnest(string_to_array(:words, ' ')) AS w (word))),
    string_to_array(:grams, ' ')
);

-- name: remove_words(number)!
DELETE FROM search_index WHERE number = :number;

-- name: entries_with_words(words, kind, count)
-- All of them, each as the beginning of a word; what has the fewest other words comes first.
SELECT e.kind, e.ref
FROM search_index AS i JOIN search_entries AS e ON e.number = i.number
WHERE i.words @@ (SELECT CAST(string_agg('''' || left(key, 200) || ''':*', ' & ') AS TSQUERY) FROM json_each(:words))
  AND (CAST(:kind AS TEXT) IS NULL OR e.kind = :kind)
ORDER BY length(i.words), e.number
LIMIT :count;

-- name: entries_with_grams(grams, kind, count)
-- Some of them, the most shared first.
SELECT e.kind, e.ref, array_to_string(i.grams, ' ') AS grams
FROM search_index AS i JOIN search_entries AS e ON e.number = i.number
WHERE i.grams && (SELECT array_agg(key) FROM json_each(:grams))
  AND (CAST(:kind AS TEXT) IS NULL OR e.kind = :kind)
ORDER BY (SELECT count(*) FROM json_each(:grams) WHERE key = ANY (i.grams)) DESC, e.number
LIMIT :count;
