"""Departments in the catalogue's draft: what is kept of them when it is saved, and what becomes of the others."""

import pytest
from attrs import evolve

from app.models.catalogue import Catalogue, Department
from app.models.catalogueedit import added, new_template, removed
from app.models.commands import AdoptCatalogue
from app.models.departmentedit import department_moved, with_department, without_department
from app.models.errors import StaleRow, UserError
from app.services import catalogueediting, departmentoutlook, dispatch, hiredetail, overview, people
from app.services.catalogueediting import Sample

from .company import Company

LEGAL = Department(key="legal", name="Legal", short="Legal")
SHIPPED = ["recruiting", "hr", "payroll", "facilities", "it"]


def shown(company: Company) -> Catalogue:
    return catalogueediting.view(company.session()).catalogue


def save(company: Company, draft: Catalogue, base: Catalogue | None = None) -> int:
    session = company.session()
    return catalogueediting.save(session, catalogueediting.latest(session), draft, base=base)


def with_legal(company: Company) -> Catalogue:
    draft = with_department(shown(company), LEGAL)
    return added(draft, evolve(new_template("LEGAL-1", "Agreement signed", "legal"), essential=True))


def named(company: Company, key: str, name: str, short: str) -> Catalogue:
    draft = shown(company)
    return with_department(draft, evolve(draft.department(key), name=name, short=short))


def departments(company: Company) -> list[str]:
    return list(company.session().setup.departments)


def test_a_new_department_gets_tasks_of_new_hires_and_of_others_when_asked(company: Company) -> None:
    before = company.start()
    planned = company.assess(before).plan
    assert save(company, with_legal(company)) == 2
    assert departments(company) == [*SHIPPED, "legal"]
    assert company.assess(before).plan == planned
    after = company.start(name="Carlos Mendoza")
    rows = {row.name: row for row in overview.page(company.session()).rows}
    assert [share.short for share in rows["Carlos Mendoza"].departments][-1:] == ["Legal"]
    assert rows["Carlos Mendoza"].departments[-1].total == 1
    assert rows["Maya Chen"].departments[-1].total == 0
    task = company.task(after, "LEGAL-1")
    legal = company.session().setup.departments["legal"]
    owner = company.workspace.people.person("priya")
    people.set_owner(company.session(), legal, owner, None)
    company.run(AdoptCatalogue(hire_id=before))
    assert company.task(before, "LEGAL-1").owner_id == "priya" and task.owner_id is None
    assert hiredetail.hire_detail(company.session(), after).departments[-1].name == "Legal"


def test_what_a_department_does_is_told_before_it_is_saved(company: Company) -> None:
    sample = Sample(location_id="berlin", work_style="onsite")

    def does(draft: Catalogue, key: str) -> list[str]:
        return list(catalogueediting.what_it_does(company.session(), 1, draft, sample, key))

    unchanged = (
        "For a typical hire (on site, Berlin) the whole onboarding still needs 23 working days’ notice."
    )
    assert does(named(company, "facilities", "Workplace", "Work"), "facilities") == [
        "Called so instead of “Facilities”; “Work” in short instead of “Facilities”.",
        unchanged,
    ]
    assert does(with_legal(company), "legal") == [
        "New department: “Legal”.",
        "Also not saved: 1 new task.",
        unchanged,
        "Tasks that come in for this hire: “Agreement signed”.",
    ]


def test_names_and_order_are_kept_and_taken_back(company: Company) -> None:
    draft = department_moved(named(company, "facilities", "  Workplace ", "Work"), "it", 0)
    assert save(company, draft) == 2
    assert departments(company) == ["it", "recruiting", "hr", "payroll", "facilities"]
    facilities = company.session().setup.departments["facilities"]
    assert (facilities.name, facilities.short, facilities.owner_id) == ("Workplace", "Work", "grace")
    company.undo()
    assert departments(company) == SHIPPED
    assert company.session().setup.departments["facilities"].name == "Facilities"


def test_undo_and_redo_call_a_change_of_departments_the_same(company: Company) -> None:
    save(company, with_legal(company))
    for _ in range(2):
        assert company.undo().label == "Undo Change catalogue, Legal"
        assert dispatch.redo(company.session()).label == "Redo Change catalogue, Legal"


def test_a_name_that_was_given_in_the_settings_is_the_one_that_is_edited(company: Company) -> None:
    seen = shown(company)
    facilities = company.session().setup.departments["facilities"]
    people.change_department(
        company.session(),
        facilities,
        name="Workplace",
        short="Work",
        owner_id="grace",
        location_id="berlin",
        sites={},
    )
    assert shown(company).department("facilities").name == "Workplace"
    draft = removed(seen, "FAC-7")
    assert save(company, draft, base=seen) == 2
    assert company.session().setup.departments["facilities"].name == "Workplace"
    assert save(company, named(company, "facilities", "Facilities", "Facilities")) == 3
    assert company.session().setup.departments["facilities"].name == "Facilities"
    with pytest.raises(StaleRow, match="“Estate” was changed by somebody else meanwhile"):
        save(
            company,
            with_department(seen, evolve(seen.department("hr"), name="Estate")),
            base=evolve(
                seen, departments=tuple(evolve(d, name=f"{d.name} of old") for d in seen.departments)
            ),
        )


def test_a_department_without_anything_is_gone_and_comes_back_with_its_version(company: Company) -> None:
    save(company, with_department(shown(company), LEGAL))
    legal = company.session().setup.departments["legal"]
    people.change_department(
        company.session(),
        legal,
        name="Law",
        short="Law",
        owner_id="priya",
        location_id=None,
        sites={"berlin": None},
    )
    assert save(company, without_department(shown(company), "legal")) == 3
    assert departments(company) == SHIPPED
    company.undo()
    back = company.session().setup.departments["legal"]
    assert (back.name, back.owner_id) == ("Law", "priya")
    assert company.workspace.people.sites()[0].department == "legal"
    dispatch.redo(company.session())
    catalogueediting.use_again(company.session(), 2)
    assert departments(company) == [*SHIPPED, "legal"]


def test_a_department_that_still_has_tasks_is_a_former_one(company: Company) -> None:
    save(company, with_legal(company))
    hire = company.start()
    save(company, without_department(removed(shown(company), "LEGAL-1"), "legal"))
    company.start(name="Carlos Mendoza")
    assert departments(company) == [*SHIPPED, "legal"]
    assert company.session().setup.departments["legal"].former
    assert company.assess(hire).plan["LEGAL-1"]
    shares = [[share.short for share in row.departments] for row in overview.page(company.session()).rows]
    assert shares == [["Recruiting", "HR", "Payroll", "Facilities", "IT", "Legal"]] * 2
    outlooks = departmentoutlook.departments(company.session(), company.assess(company.start(name="Ada")))
    assert [each.key for each in outlooks] == SHIPPED
    save(company, with_department(shown(company), LEGAL))
    assert not company.session().setup.departments["legal"].former


def test_an_onboarding_of_a_version_with_a_department_that_is_gone_is_planned(company: Company) -> None:
    draft = with_legal(company)
    elsewhere = evolve(draft.template("LEGAL-1"), when={"work_style": ("remote",)})
    save(company, evolve(draft, templates=(*draft.templates[:-1], elsewhere)))
    hire = company.start()
    before = company.assess(hire).plan
    save(company, without_department(removed(shown(company), "LEGAL-1"), "legal"))
    assert departments(company) == SHIPPED
    assert company.assess(hire).plan == before
    assert catalogueediting.revisions(company.session())[0].sentences == (
        "Taken out: “Agreement signed”.",
        "Department taken out: “Legal”.",
    )


def test_a_name_that_is_refused_is_not_kept(company: Company) -> None:
    with pytest.raises(UserError) as refused:
        save(company, named(company, "facilities", "IT", "Work"))
    assert str(refused.value) == "Another department is called “IT” already: give another name."
    with pytest.raises(UserError) as refused:
        save(company, named(company, "facilities", "Workplace", "a\x00b"))
    assert str(refused.value).startswith("The short name of the department holds signs that can't be shown")
    assert catalogueediting.latest(company.session()) == 1
