-- name: catalogue_revisions()
SELECT number, at, person_id, note FROM catalogue_revisions ORDER BY number;

-- name: newest_catalogue_revision()$
SELECT MAX(number) FROM catalogue_revisions;

-- name: catalogue_content(number)$
SELECT content FROM catalogue_revisions WHERE number = :number;

-- name: add_catalogue_revision(number, at, person_id, note, content)!
INSERT INTO catalogue_revisions (number, at, person_id, note, content)
VALUES (:number, :at, :person_id, :note, :content);
