-- name: locations()
SELECT * FROM locations ORDER BY name, id;

-- name: closures(location_id)
SELECT * FROM closures WHERE location_id = :location_id ORDER BY day;

-- name: all_closures()
SELECT * FROM closures ORDER BY location_id, day;

-- name: payroll_runs(location_id)
SELECT * FROM payroll_runs WHERE location_id = :location_id ORDER BY cut_off;

-- name: all_payroll_runs()
SELECT * FROM payroll_runs ORDER BY location_id, cut_off;

-- name: all_holiday_years()
SELECT country, subdivision, year, days FROM holiday_years ORDER BY country, subdivision, year;

-- name: holiday_years(country, subdivision)
SELECT year, days FROM holiday_years WHERE country = :country AND subdivision = :subdivision ORDER BY year;

-- name: keep_holiday_year(country, subdivision, year, days, source)!
INSERT INTO holiday_years (country, subdivision, year, days, source)
VALUES (:country, :subdivision, :year, :days, :source)
ON CONFLICT (country, subdivision, year) DO UPDATE SET days = excluded.days, source = excluded.source;
