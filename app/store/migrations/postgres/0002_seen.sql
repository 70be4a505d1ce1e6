-- When each receiver looked at a notice.
ALTER TABLE message_notices ADD COLUMN seen_at TEXT COLLATE "C";
