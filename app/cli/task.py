"""`headstart task …`: the list, one task, and the moves of many tasks at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import click

from .arguments import DAY, LIMIT
from .context import Cli, pass_cli
from .framework import group

if TYPE_CHECKING:
    from app.models.commands import SeenTask, TaskCommand

task = group(
    "Tasks. A task is named by the beginning of its id, or as HIRE/KEY, such as `Maya Chen/IT-2`. "
    "Moves that belong to a person need --as."
)
STANDARD = "standard"


@task.command("list")
@click.option("--department", "-d", help="Only this department's.")
@click.option("--mine", is_flag=True, help="Only your own: needs --as.")
@click.option("--hire", "who", metavar="HIRE", help="Only those of this hire.")
@click.option("--all", "everything", is_flag=True, help="Also what is confirmed, not needed or called off.")
@click.option("--limit", type=LIMIT, default=200, show_default=True, help="At most so many.")
@pass_cli
def list_tasks(
    cli: Cli, department: str | None, mine: bool, who: str | None, everything: bool, limit: int
) -> None:
    """What to begin today and later, what waits, what is done.

    \b
    headstart task list --department IT
    headstart task list --mine --as "Jonas Weber"
    """
    from app.services import lookup, tasklist

    from .taskview import list_document, list_lines

    session = cli.current
    if mine and session.person is None:
        raise click.UsageError("--mine needs to know who you are: add --as PERSON.")
    found = tasklist.tasks(
        session,
        department=None if department is None else lookup.department(session, department).key,
        owner_id=session.person_id if mine else None,
        hire=None if who is None else lookup.hire(session, who),
        everything=everything,
        limit=limit,
    )
    cli.answer(list_document(session, found), lambda: list_lines(session, found))


@task.command()
@click.argument("name", metavar="ID")
@pass_cli
def show(cli: Cli, name: str) -> None:
    """One task: promise, needs, options, activity.

    And the tasks that come before and after it.

    \b
    headstart task show "Maya Chen/IT-2"
    """
    from app.services import lookup
    from app.services.planning import assessment_of

    from .taskview import task_details, task_lines

    session = cli.session
    found = lookup.task(session, name)
    assessment = assessment_of(session, found.hire_id)
    history = session.workspace.activity.of_task(found.id)
    cli.answer(
        task_details(session, assessment, found.id, history),
        lambda: task_lines(session, assessment, found.id, history),
    )


def _move(cli: Cli, names: tuple[str, ...], command: Callable[[tuple[SeenTask, ...]], TaskCommand]) -> None:
    """Make one move of all the tasks that are named, or of none, and show them as they are then."""
    from app.models.commands import SeenTask
    from app.services import dispatch, lookup

    from .taskview import moved_document, moved_lines

    session = cli.session
    found = {task.id: task for task in (lookup.task(session, name) for name in names)}
    seen = tuple(SeenTask(id=task.id, version=task.version) for task in found.values())
    dispatch.run(session, command(seen))
    cli.answer(moved_document(session, list(found)), lambda: moved_lines(session, list(found)))


@task.command()
@click.argument("names", metavar="ID…", nargs=-1, required=True)
@pass_cli
def take(cli: Cli, names: tuple[str, ...]) -> None:
    """Make tasks your own.

    \b
    headstart task take "Maya Chen/IT-2" --as "Jonas Weber"
    """
    from app.models.commands import TakeTasks

    _move(cli, names, lambda tasks: TakeTasks(tasks=tasks))


@task.command()
@click.argument("names", metavar="ID…", nargs=-1, required=True)
@click.option("--on", type=DAY, help="The day on which the work began, where it was not today.")
@pass_cli
def begin(cli: Cli, names: tuple[str, ...], on: date | None) -> None:
    """Begin tasks.

    \b
    headstart task begin "Maya Chen/IT-2" --on 2026-11-20
    """
    from app.models.commands import BeginTasks

    _move(cli, names, lambda tasks: BeginTasks(tasks=tasks, on=on))


@task.command()
@click.argument("names", metavar="ID…", nargs=-1, required=True)
@click.option("--on", type=DAY, help="The day on which they were done, where it was not today.")
@pass_cli
def done(cli: Cli, names: tuple[str, ...], on: date | None) -> None:
    """Tick tasks: done, many at once.

    \b
    headstart task done 85c572d6 97dec6c7
    """
    from app.models.commands import CompleteTasks

    _move(cli, names, lambda tasks: CompleteTasks(tasks=tasks, on=on))


@task.command()
@click.argument("names", metavar="ID…", nargs=-1, required=True)
@pass_cli
def confirm(cli: Cli, names: tuple[str, ...]) -> None:
    """Confirm what others did and you depend on.

    \b
    headstart task confirm "Maya Chen/IT-2" --as "Lena Fischer"
    """
    from app.models.commands import ConfirmTasks

    _move(cli, names, lambda tasks: ConfirmTasks(tasks=tasks))


@task.command("send-back")
@click.argument("name", metavar="ID")
@click.option("--reason", required=True, help="What is still missing.")
@pass_cli
def send_back(cli: Cli, name: str, reason: str) -> None:
    """Send back what is not as you need it.

    \b
    headstart task send-back "Maya Chen/IT-2" --reason "no docking station" --as "Lena Fischer"
    """
    from app.models.commands import SendBack

    _move(cli, (name,), lambda tasks: SendBack(tasks=tasks, reason=reason))


@task.command("hand-over")
@click.argument("names", metavar="ID…", nargs=-1, required=True)
@click.option("--to", required=True, metavar="PERSON", help="Who is to have them.")
@pass_cli
def hand_over(cli: Cli, names: tuple[str, ...], to: str) -> None:
    """Offer tasks to somebody.

    They stay where they are until that person accepts them.

    \b
    headstart task hand-over "Maya Chen/IT-2" --to "Priya Nair"
    """
    from app.models.commands import HandOver
    from app.services import lookup

    receiver = lookup.person(cli.session, to).id
    _move(cli, names, lambda tasks: HandOver(tasks=tasks, to=receiver))


@task.command()
@click.argument("names", metavar="ID…", nargs=-1, required=True)
@pass_cli
def accept(cli: Cli, names: tuple[str, ...]) -> None:
    """Accept tasks that are handed over to you.

    \b
    headstart task accept "Maya Chen/IT-2" --as "Priya Nair"
    """
    from app.models.commands import AcceptHandOver

    _move(cli, names, lambda tasks: AcceptHandOver(tasks=tasks))


@task.command()
@click.argument("names", metavar="ID…", nargs=-1, required=True)
@click.option("--reason", default="", help="Why, in a few words.")
@pass_cli
def refuse(cli: Cli, names: tuple[str, ...], reason: str) -> None:
    """Refuse tasks that are handed over to you.

    They stay where they were.

    \b
    headstart task refuse "Maya Chen/IT-2" --as "Priya Nair"
    """
    from app.models.commands import RefuseHandOver

    _move(cli, names, lambda tasks: RefuseHandOver(tasks=tasks, reason=reason))


@task.command()
@click.argument("name", metavar="ID")
@click.argument("choice", metavar="OPTION")
@pass_cli
def option(cli: Cli, name: str, choice: str) -> None:
    """Choose an option, or `standard` for the task as it was.

    \b
    headstart task option "Maya Chen/IT-2" pool
    """
    from app.models.commands import ChooseOption

    chosen = None if choice == STANDARD else choice
    _move(cli, (name,), lambda tasks: ChooseOption(tasks=tasks, option=chosen))


@task.command()
@click.argument("name", metavar="ID")
@click.option("--days", type=int, help="Ask for so many working days less.")
@click.option("--agree", is_flag=True, help="Answer: we will be faster.")
@click.option("--refuse", "refused", is_flag=True, help="Answer: we can't be faster.")
@pass_cli
def expedite(cli: Cli, name: str, days: int | None, agree: bool, refused: bool) -> None:
    """Ask a department to be faster, or answer that.

    \b
    headstart task expedite "Maya Chen/IT-2" --days 5
    headstart task expedite "Maya Chen/IT-2" --agree
    """
    from app.models.commands import AnswerExpedite, AskExpedite

    if [days is not None, agree, refused].count(True) != 1:
        raise click.UsageError("Give one of --days N, --agree and --refuse.")
    if days is None:
        _move(cli, (name,), lambda tasks: AnswerExpedite(tasks=tasks, agreed=agree))
    else:
        asked = days
        _move(cli, (name,), lambda tasks: AskExpedite(tasks=tasks, days=asked))


@task.command("not-needed")
@click.argument("names", metavar="ID…", nargs=-1, required=True)
@click.option("--reason", required=True, help="Why this hire does not need it.")
@pass_cli
def not_needed(cli: Cli, names: tuple[str, ...], reason: str) -> None:
    """Set tasks aside that this hire does not need.

    \b
    headstart task not-needed "Maya Chen/FAC-5" --reason "comes by train"
    """
    from app.models.commands import SetNotApplicable

    _move(cli, names, lambda tasks: SetNotApplicable(tasks=tasks, reason=reason))


@task.command()
@click.argument("names", metavar="ID…", nargs=-1, required=True)
@pass_cli
def reopen(cli: Cli, names: tuple[str, ...]) -> None:
    """Open tasks again that were done or set aside.

    \b
    headstart task reopen "Maya Chen/FAC-5"
    """
    from app.models.commands import ReopenTasks

    _move(cli, names, lambda tasks: ReopenTasks(tasks=tasks))


@task.command()
@click.argument("name", metavar="ID")
@click.argument("on", metavar="DATE")
@pass_cli
def due(cli: Cli, name: str, on: str) -> None:
    """Agree another due date, or `standard` for the catalogue's.

    \b
    headstart task due "Maya Chen/FAC-2" 2026-12-09
    """
    from app.models.commands import AgreeDue

    agreed = None if on == STANDARD else DAY.convert(on, None, None)
    _move(cli, (name,), lambda tasks: AgreeDue(tasks=tasks, due=agreed))


@task.command()
@click.argument("name", metavar="ID")
@click.option("--for", "key", required=True, metavar="KEY", help="What it waits for, such as `photo`.")
@click.option(
    "--from", "giver", required=True, metavar="GIVER", help="manager, new hire, a department or a name."
)
@click.option("--expected", type=DAY, help="The day on which it is promised.")
@pass_cli
def wait(cli: Cli, name: str, key: str, giver: str, expected: date | None) -> None:
    """Say that a task waits for an input from somebody.

    \b
    headstart task wait "Maya Chen/FAC-3" --for photo --from "new hire" --expected 2026-11-27
    """
    from app.models.commands import SeenTask, WaitForInput
    from app.services import dispatch, lookup

    from .taskview import moved_document, moved_lines

    session = cli.session
    found = lookup.task(session, name)
    command = WaitForInput(
        task=SeenTask(id=found.id, version=found.version),
        key=key,
        giver=lookup.giver(session, giver),
        expected_on=expected,
    )
    dispatch.run(session, command)
    cli.answer(moved_document(session, [found.id]), lambda: moved_lines(session, [found.id]))


@task.command()
@click.argument("who", metavar="HIRE")
@click.argument("key")
@click.argument("value", required=False)
@pass_cli
def give(cli: Cli, who: str, key: str, value: str | None) -> None:
    """Give an input: every task that waits for it goes on.

    VALUE is seen by those only who need it.

    \b
    headstart task give "Maya Chen" software_list "Python, Figma" --as "Lena Fischer"
    """
    from app.models.commands import GiveInput
    from app.services import dispatch, lookup

    from .taskview import moved_document, moved_lines

    session = cli.session
    found = lookup.hire(session, who)
    dispatch.run(session, GiveInput(hire_id=found.id, key=key, value=value))
    links = session.workspace.facts.links(found.id)
    needing = [task_id for task_id, keys in links.items() if key in keys]
    cli.answer(moved_document(session, needing), lambda: moved_lines(session, needing))
