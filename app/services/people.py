"""Who works here: people, departments with their owners, and the catalogue that brings the departments."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from uuid import uuid4

from attrs import evolve

from app.models.catalogue import Catalogue, to_dict
from app.models.departmentedit import TAKEN_SHORT
from app.models.errors import UserError
from app.models.language import mark, text
from app.models.people import FORMER, Department, DepartmentSite, Location, Person, Role
from app.models.text import one_line
from app.models.wording import listed

from .buddies import PERSONS
from .changing import TAKEN_DEPARTMENT, TAKEN_EMAIL, changing, field, must_be_new
from .letterwords import NO_LANGUAGE, languages
from .permissions import Act, may
from .session import Session

AS_BEFORE = ""


def add_person(
    session: Session,
    name: str,
    *,
    email: str | None = None,
    department: str | None = None,
    location_id: str | None = None,
    role: str = Role.STAFF,
    language: str | None = None,
) -> Person:
    """A new person, told in a language; None is the workspace's. Raises FieldError for what is refused."""
    person = Person(
        id=str(uuid4()),
        name=_name(name),
        email=_email(session, email, None),
        department=department,
        location_id=location_id,
        role=checked_role(role),
    )
    with changing(session, mark("Add person"), name=person.name):
        session.workspace.people.add(person)
        _tell_in(session, person, language)
    return person


def change_person(
    session: Session,
    person: Person,
    *,
    name: str,
    email: str | None,
    department: str | None,
    location_id: str | None,
    role: str,
    language: str | None = AS_BEFORE,
) -> Person:
    """The person as seen, with other values. Raises FieldError, and StaleRow where the person was changed.

    `language` is the one in which they are told, None for that of the workspace. In the workspace of a team the
    rights of the person's login change with the role, and nobody changes their own.
    """
    with field("role"):
        if role != person.role and person.id == session.workspace.person_id:
            raise UserError(text("Somebody else of HR changes your role: you could not take it back."))
    changed = evolve(
        person,
        name=_name(name),
        email=_email(session, email, person.id),
        department=department,
        location_id=location_id,
        role=checked_role(role),
    )
    with changing(session, mark("Change person"), name=changed.name):
        changed = session.workspace.people.set(changed)
        if language != AS_BEFORE:
            _tell_in(session, changed, language)
        if changed.name != person.name:
            _name_again(session, person.name, changed.name)
    _be(session, changed)
    return changed


def _tell_in(session: Session, person: Person, language: str | None) -> None:
    """Keep in which language a person is told, where it is another than before."""
    kept = session.workspace.preferences.of(person.id)
    if language == kept.language:
        return
    with field("language"):
        if language is not None and language not in languages():
            raise UserError(text(NO_LANGUAGE, code=language))
    session.workspace.preferences.set(evolve(kept, language=language))


def _name_again(session: Session, before: str, name: str) -> None:
    """Facts that name a person follow a change of the name."""
    for key in PERSONS:
        for fact in session.workspace.facts.naming(key, before):
            session.workspace.facts.set(evolve(fact, value=name))


def set_active(session: Session, person: Person, *, active: bool) -> Person:
    """Whether a person still works with the workspace. What they did, and the tasks they have, stay theirs.

    Raises UserError for the one who asks, and for somebody who gets the new tasks of a department.
    """
    if not active:
        if person.id == session.person_id:
            raise UserError(
                text(
                    "You are {person}: ask somebody else to deactivate you, or say who you are first.",
                    person=person.name,
                )
            )
        if owned := _owned(session, person):
            raise UserError(
                text(
                    "{person} gets the new tasks of {known}: choose other owners under Departments first.",
                    person=person.name,
                    known=listed(owned),
                )
            )
    with changing(
        session, mark("Activate person") if active else mark("Deactivate person"), name=person.name
    ):
        return session.workspace.people.set(evolve(person, active=active))


def set_owner(session: Session, department: Department, person: Person | None, site: Location | None) -> None:
    """Who gets a department's tasks, everywhere or at one location. Tasks that are there keep their owner."""
    people, owner_id = session.workspace.people, person.id if person else None
    with changing(session, mark("Set owner"), department=department.key, owner_id=owner_id):
        if site is None:
            people.set_department(evolve(department, owner_id=owner_id))
        else:
            people.set_site(DepartmentSite(department=department.key, location_id=site.id, owner_id=owner_id))


def set_home(session: Session, department: Department, location: Location | None) -> None:
    """Where a department works: its calendar for hires of locations without people of its own."""
    location_id = location.id if location else None
    with changing(session, mark("Set home"), department=department.key, location_id=location_id):
        session.workspace.people.set_department(evolve(department, location_id=location_id))


def change_department(
    session: Session,
    department: Department,
    *,
    name: str,
    short: str,
    owner_id: str | None,
    location_id: str | None,
    sites: Mapping[str, str | None],
) -> Department:
    """The department as seen, with other values.

    `sites` are the locations where it has people of its own, each with its owner; None is the department's.
    Raises FieldError for `name` or `short`, and StaleRow where the department was changed meanwhile.
    """
    with field("name"):
        name = one_line(name, "department")
        others = [d.name for d in session.setup.departments.values() if d.key != department.key]
        must_be_new(name, others, TAKEN_DEPARTMENT)
    with field("short"):
        short = one_line(short, "department", "short name")
        for other in session.setup.departments.values():
            if other.key != department.key and other.short.casefold() == short.casefold():
                raise UserError(text(TAKEN_SHORT, department=other.name, name=short))
    people = session.workspace.people
    with changing(
        session, mark("Change department"), department=department.key, name=name, owner_id=owner_id
    ):
        changed = people.set_department(
            evolve(department, name=name, short=short, owner_id=owner_id, location_id=location_id)
        )
        for site in people.sites():
            if site.department == department.key and site.location_id not in sites:
                people.remove_site(site)
        for place, owner in sites.items():
            people.set_site(DepartmentSite(department=department.key, location_id=place, owner_id=owner))
    return changed


LOAD = mark("Load catalogue")


def keep_catalogue(
    session: Session, catalogue: Catalogue, note: str, label: str = LOAD, *, named: bool = False
) -> int:
    """Keep a catalogue as the latest revision, with its departments; returns its number.

    `label` is what undo calls it. The first one is the workspace's beginning, which nobody takes back.

    Running onboardings stay with theirs. A department that was renamed here keeps its name until the
    catalogue gives it another one, unless `named` says that its names are meant as they are.
    """
    workspace = session.workspace
    content = json.dumps(to_dict(catalogue), ensure_ascii=False)
    with changing(session, label, undoable=workspace.catalogue.latest() is not None, note=note):
        known = {department.key: department for department in workspace.people.departments()}
        wanted = _departments_of(session, catalogue, known, {} if named else _named_before(session))
        number = workspace.catalogue.add(content, session.now(), session.person_id, note)
        if wanted is not None:
            _keep_departments(session, wanted, known)
    return number


def _departments_of(
    session: Session,
    catalogue: Catalogue,
    known: Mapping[str, Department],
    before: Mapping[str, tuple[str, str]],
) -> Sequence[Department] | None:
    """The departments as the catalogue has them, in its order; None where they stay as they are.

    `before` are the names that the catalogue had for them: those that it still has say nothing new. Raises
    UserError where they don't stay, and whoever keeps the catalogue may not change them.
    """
    wanted = []
    for described in catalogue.departments:
        names = (described.name, described.short)
        present = known.get(described.key) or Department(key=described.key, name="", short="", position=0)
        if described.key in known and before.get(described.key) == names:
            names = (present.name, present.short)
        wanted.append(evolve(present, name=names[0], short=names[1]))
    if may(session, Act.SETUP):
        return wanted
    named = _named_before(session)
    as_they_are = [(d.key, d.name, d.short) for d in known.values() if d.key in named]
    if [(d.key, d.name, d.short) for d in wanted] != as_they_are:
        raise UserError(text("Only HR changes departments: which there are, their names and their order."))
    return None


def _keep_departments(
    session: Session, wanted: Sequence[Department], known: Mapping[str, Department]
) -> None:
    """Those that are no longer wanted stay behind the others as long as something belongs to them."""
    people, keys = session.workspace.people, {department.key for department in wanted}
    left = [key for key in known if key not in keys]
    used = people.used(left) if left else frozenset()
    for key in left:
        if key not in used:
            people.remove_department(key)
    kept = [known[key] for key in left if key in used]
    for position, department in (*enumerate(wanted), *enumerate(kept, FORMER)):
        placed = evolve(department, position=position)
        if department.key not in known:
            people.add_department(placed)
        elif placed != known[department.key]:
            people.set_department(placed)


def _named_before(session: Session) -> dict[str, tuple[str, str]]:
    """What the latest catalogue calls its departments, by key."""
    number = session.workspace.catalogue.latest()
    if number is None:
        return {}
    return {d.key: (d.name, d.short) for d in session.setup.catalogue(number).departments}


def _name(name: str) -> str:
    with field("name"):
        return one_line(name, "person")


def _email(session: Session, email: str | None, person_id: str | None) -> str | None:
    if email is None:
        return None
    with field("email"):
        if "@" not in email or any(char.isspace() for char in email):
            raise UserError(
                text("“{email}” is not an e-mail address: give one such as maya@example.com.", email=email)
            )
        others = [p.email for p in session.setup.people.values() if p.email and p.id != person_id]
        must_be_new(email, others, TAKEN_EMAIL)
    return email


def checked_role(role: str) -> Role:
    """The role of that name; FieldError where there is none."""
    with field("role"):
        if role not in list(Role):
            raise UserError(
                text("There is no role “{role}”: use {known}.", role=role, known=listed(list(Role), "or"))
            )
    return Role(role)


def _owned(session: Session, person: Person) -> list[str]:
    """The departments whose new tasks a person gets, anywhere."""
    departments = session.setup.departments
    keys = [key for key, department in departments.items() if department.owner_id == person.id]
    keys += [site.department for site in session.workspace.people.sites() if site.owner_id == person.id]
    return [departments[key].name for key in dict.fromkeys(keys)]


def _be(session: Session, person: Person) -> None:
    """Who is changed while working goes on as the changed one."""
    if session.person_id == person.id:
        session.person = person
