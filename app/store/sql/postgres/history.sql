-- Nobody may delete what happened; these functions take away what is of no use any more.

-- name: forget_old_changes(person_id, kept)!
SELECT headstart_desk.forget_old_changes(CAST(:person_id AS TEXT), :kept);

-- name: forget_called_off(keys)!
SELECT headstart_desk.forget_called_off(:keys);
