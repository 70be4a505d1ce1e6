"""Saving drafts of the catalogue, what they do, and bringing running onboardings along."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from attrs import evolve

from app.models.catalogue import Catalogue, Input
from app.models.catalogueedit import added, new_template, removed, replaced
from app.models.commands import AdoptCatalogue, BeginTasks, CompleteTasks
from app.models.errors import StaleRow, StoreUnavailable, UserError
from app.services import catalogueadoption, catalogueediting
from app.services.catalogueediting import Sample
from app.services.cataloguefiles import load, write

from .company import MAYA, Company

ON_SITE = Sample(location_id="berlin", work_style="onsite")


def shown(company: Company) -> Catalogue:
    return catalogueediting.view(company.session()).catalogue


def with_lead(catalogue: Catalogue, key: str, lead: int) -> Catalogue:
    return replaced(catalogue, evolve(catalogue.template(key), lead=lead))


def save(company: Company, draft: Catalogue, note: str = "", who: str = "samuel", seen: int = 1) -> int:
    return catalogueediting.save(company.session(who), seen, draft, note)


def test_a_draft_becomes_a_version_with_who_when_and_why(company: Company) -> None:
    number = save(company, with_lead(shown(company), "IT-2", 12), "  faster   supplier ")
    view = catalogueediting.view(company.session())
    assert (number, view.revision, view.who, view.at) == (2, 2, "Samuel", company.today)
    assert view.catalogue.template("IT-2").lead == 12
    newest, first = catalogueediting.revisions(company.session())
    assert (newest.note, newest.latest, newest.undone) == ("faster supplier", True, False)
    assert newest.sentences == ("“Standard laptop ordered and imaged”: lead time 15 → 12 working days.",)
    assert (first.number, first.sentences) == (1, ())


def test_running_onboardings_keep_their_version(company: Company) -> None:
    hire_id = company.start()
    save(company, with_lead(shown(company), "IT-2", 12))
    assert company.onboarding(hire_id).catalogue_revision == 1
    assert company.onboarding(company.start()).catalogue_revision == 2
    view = catalogueediting.view(company.session())
    assert (view.behind, view.behind_revision) == (1, 1)


def test_nothing_different_is_not_kept(company: Company) -> None:
    with pytest.raises(UserError, match="Nothing is different from version 1"):
        save(company, shown(company))
    assert len(catalogueediting.revisions(company.session())) == 1


def test_an_unsound_draft_is_not_kept(company: Company) -> None:
    draft = replaced(shown(company), evolve(shown(company).template("REC-1"), after=("HR-1",)))
    with pytest.raises(UserError, match="makes a circle: REC-1 → REC-3 → HR-1 → REC-1"):
        save(company, draft)


def test_a_save_can_be_undone_and_saved_again(company: Company) -> None:
    draft = with_lead(shown(company), "IT-2", 12)
    save(company, draft)
    assert company.undo().label == "Undo Change catalogue"
    assert catalogueediting.view(company.session()).revision == 1
    assert [(r.number, r.latest, r.undone) for r in catalogueediting.revisions(company.session())] == [
        (2, False, True),
        (1, True, False),
    ]
    assert save(company, draft) == 3


def test_two_people_save_at_the_same_time(company: Company) -> None:
    mine, theirs = with_lead(shown(company), "IT-2", 12), with_lead(shown(company), "FAC-1", 2)
    save(company, theirs, who="grace")
    save(company, mine)
    both = shown(company)
    assert (both.template("IT-2").lead, both.template("FAC-1").lead) == (12, 2)
    with pytest.raises(StaleRow, match="changed by somebody else meanwhile"):
        save(company, with_lead(mine, "FAC-1", 1))
    assert shown(company) == both


def test_an_old_version_is_used_again(company: Company) -> None:
    first = shown(company)
    save(company, with_lead(first, "IT-2", 12))
    assert catalogueediting.use_again(company.session(), 1) == 3
    assert shown(company) == first
    assert catalogueediting.revisions(company.session())[0].note == "Version 1 again"
    with pytest.raises(UserError, match="Version 1 is what is used already"):
        catalogueediting.use_again(company.session(), 1)


def test_the_keys_of_removed_tasks_stay_taken(company: Company) -> None:
    save(company, removed(shown(company), "FAC-7"))
    assert "FAC-7" in catalogueediting.view(company.session()).used_keys


# What a draft does


def told(company: Company, draft: Catalogue, key: str = "IT-2", sample: Sample = ON_SITE) -> list[str]:
    return list(catalogueediting.what_it_does(company.session(), 1, draft, sample, key))


def test_a_shorter_lead_time_needs_less_notice(company: Company) -> None:
    assert told(company, with_lead(shown(company), "IT-2", 12)) == [
        "Lead time 15 → 12 working days.",
        "For a typical hire (on site, Berlin) the whole onboarding needs 20 working days’ notice instead of 23.",
        "May begin later by up to 3 working days: “Standard laptop ordered and imaged”.",
    ]


def test_a_longer_lead_time_moves_what_comes_before(company: Company) -> None:
    remote = Sample(location_id="berlin", work_style="remote")
    said = told(company, with_lead(shown(company), "IT-6", 9), "IT-6", remote)
    assert said[1].startswith(
        "For a typical hire (remote, Berlin) the whole onboarding needs 30 working days"
    )
    assert said[2].startswith("Must begin earlier by up to 4 working days: ")
    assert "“Equipment chosen and approved”" in said[2]


def test_what_does_not_matter_to_the_sample_is_told_so(company: Company) -> None:
    said = told(company, with_lead(shown(company), "FAC-7", 3), "FAC-7")
    assert (
        said[1]
        == "For a typical hire (on site, Berlin) the whole onboarding still needs 23 working days’ notice."
    )


def test_tasks_that_come_and_go_for_the_sample(company: Company) -> None:
    draft = added(shown(company), new_template("IT-8", "Phone", "it"))
    draft = replaced(draft, evolve(draft.template("FAC-1"), when={"work_style": ["remote"]}))
    said = told(company, draft, "FAC-1")
    assert said[:2] == ["For remote instead of on site, hybrid.", "Also not saved: 1 new task."]
    assert "Tasks that come in for this hire: “Phone”." in said
    assert "Tasks that fall away for this hire: “Desk assigned”." in said


def test_what_was_taken_out_is_named_whatever_is_selected_then(company: Company) -> None:
    catalogue = shown(company)
    assert told(company, removed(catalogue, "FAC-5"), "FAC-6")[0] == (
        "Taken out: “Parking, locker and name plate”."
    )
    both = removed(with_lead(catalogue, "IT-2", 12), "FAC-5")
    assert told(company, both)[:2] == [
        "Lead time 15 → 12 working days.",
        "Taken out: “Parking, locker and name plate”.",
    ]


def test_what_was_taken_out_is_named_once_also_where_the_sample_had_it(company: Company) -> None:
    draft = removed(shown(company), "FAC-1")
    draft = replaced(draft, evolve(draft.template("IT-2"), when={"work_style": ["remote"]}))
    said = " ".join(told(company, draft, "IT-2"))
    assert said.count("“Desk assigned”") == 1
    assert "Taken out: “Desk assigned”." in said
    assert f"Tasks that fall away for this hire: “{draft.template('IT-2').title}”." in said


def test_a_task_that_can_never_be_in_time(company: Company) -> None:
    catalogue = shown(company)
    late = evolve(catalogue.template("IT-5"), not_before=catalogue.template("HR-5").due)
    assert any(
        "would not be ready in time however early" in said
        for said in told(company, replaced(catalogue, late))
    )


def test_an_unchanged_draft_does_nothing(company: Company) -> None:
    assert told(company, shown(company)) == []


def test_how_long_it_took_is_told_from_what_is_stored(company: Company) -> None:
    draft = with_lead(shown(company), "FAC-1", 2)
    begun = company.today
    for days in range(5):
        hire_id = company.start(start_on=MAYA.start_on + timedelta(days=days))
        company.run(BeginTasks(tasks=company.seen(hire_id, "FAC-1"), on=begun), today=begun)
        assert len(told(company, draft, "FAC-1")) < 4
        finished = begun + timedelta(days=days)
        company.run(CompleteTasks(tasks=company.seen(hire_id, "FAC-1"), on=finished), today=finished)
    assert told(company, draft, "FAC-1")[-1] == (
        "In the last 5 it took 1 to 5 working days; a promise of 5 would have been kept 5 times in 5."
    )


def test_what_took_equally_long_is_told_once(company: Company) -> None:
    for days in range(5):
        hire_id = company.start(start_on=MAYA.start_on + timedelta(days=days))
        company.run(BeginTasks(tasks=company.seen(hire_id, "FAC-1"), on=company.today))
        company.run(CompleteTasks(tasks=company.seen(hire_id, "FAC-1"), on=company.today))
    draft = with_lead(shown(company), "FAC-1", 2)
    assert told(company, draft, "FAC-1")[-1] == "In the last 5 it took 1 working day each time."


# Bringing running onboardings along


def test_what_the_new_version_does_to_each_is_told_and_nothing_written(company: Company) -> None:
    early, late = company.start(name="Ana"), company.start(name="Ben", start_on=date(2027, 2, 1))
    draft = added(removed(shown(company), "FAC-5"), new_template("IT-8", "Phone", "it"))
    save(company, draft)
    session = company.session()
    found = catalogueadoption.runners(session, catalogueadoption.behind(session))
    assert [(each.name, each.revision) for each in found] == [("Ana", 1), ("Ben", 1)]
    assert [each.starts for each in found] == ["starts Mon 11 Jan 2027", "starts Mon 1 Feb 2027"]
    assert found[0].words == "One new task: “Phone”. Called off: “Parking, locker and name plate”."
    assert company.workspace.tasks.by_key(early, "IT-8") is None
    company.run(AdoptCatalogue(hire_id=early))
    assert company.task(early, "IT-8").title == "Phone"
    assert [each.hire_id for each in catalogueadoption.behind(company.session())] == [late]


def test_what_the_plan_would_say_is_what_it_says_afterwards(company: Company) -> None:
    hire_id = company.start(start_on=date(2026, 12, 14))
    save(company, with_lead(shown(company), "IT-2", 6))
    session = company.session()
    (found,) = catalogueadoption.runners(session, catalogueadoption.behind(session))
    before = company.onboarding(hire_id).ready_on
    company.run(AdoptCatalogue(hire_id=hire_id))
    after = company.onboarding(hire_id).ready_on
    assert before is not None and after is not None and after < before
    assert f"Ready on {after:%a} {after.day} {after:%b} instead of" in found.words


def test_what_the_new_version_asks_for_is_told(company: Company) -> None:
    company.start()
    catalogue = shown(company)
    task = catalogue.template("IT-2")
    shirt = Input(key="shirt", title="size of the shirt", giver="manager")
    save(company, replaced(catalogue, evolve(task, needs=(*task.needs, shirt))))
    session = company.session()
    (found,) = catalogueadoption.runners(session, catalogueadoption.behind(session))
    assert "Asked for from now on: “size of the shirt”." in found.words


def test_an_onboarding_for_which_nothing_changes(company: Company) -> None:
    company.start()
    save(company, with_lead(shown(company), "FAC-7", 3))
    session = company.session()
    (found,) = catalogueadoption.runners(session, catalogueadoption.behind(session))
    assert (found.words, found.worse) == ("Nothing changes for this one.", False)


# Files


def test_an_edited_catalogue_is_written_and_read_again(company: Company, tmp_path: Path) -> None:
    draft = replaced(
        shown(company),
        evolve(shown(company).template("IT-2"), title='“Quoted” "twice"\\ and\ttabbed', note="Ünï 李 م"),
    )
    draft = evolve(
        draft, templates=tuple(evolve(t, title=" ".join(t.title.split())) for t in draft.templates)
    )
    folder = tmp_path / "out"
    write(draft, folder)
    assert load(folder) == draft
    write(draft, folder)
    assert load(folder) == draft


def test_a_catalogue_is_not_written_among_other_files(company: Company, tmp_path: Path) -> None:
    (tmp_path / "other.toml").write_text("", encoding="utf-8")
    with pytest.raises(
        UserError, match=r"holds other.toml, which is not of this catalogue: choose an empty folder"
    ):
        write(shown(company), tmp_path)
    assert [path.name for path in tmp_path.glob("*.toml")] == ["other.toml"]


@pytest.mark.parametrize(
    "content", ["{", "[]", "{}", '{"departments": 1}', '"x"', '{"templates": [{"key": 1}]}']
)
def test_a_damaged_revision_is_one_sentence(company: Company, content: str) -> None:
    company.workspace.catalogue.add(content, company.session().now(), None, None)
    with pytest.raises(StoreUnavailable, match="Revision 2 of the catalogue is damaged in this workspace"):
        company.session().setup.catalogue(2)
