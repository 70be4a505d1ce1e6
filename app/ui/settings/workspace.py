"""The workspace as a whole: where it is, what it holds, backups, the check, and other workspaces."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QSizePolicy

from app import bootstrap
from app.models.errors import UserError
from app.models.language import apart
from app.services import care
from app.services.care import About
from app.services.session import Session
from app.ui.context import Context
from app.ui.plaintext import tooltip

from .handover import Handover
from .section import Section
from .workspacecards import Facts, Tasks

T = TypeVar("T")


class WorkspaceSection(Section):
    workspace_wanted = Signal(object)
    """The path of the workspace to open in the place of this one."""
    new_wanted = Signal()
    """A new workspace, to be opened in the place of this one."""
    join_wanted = Signal()
    forget_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            "workspace",
            self.tr("Workspace"),
            self.tr("One file holds everything. It is yours: back it up, move it, open another.")
            if isinstance(context.workspace, Path)
            else self.tr(
                "A server holds everything, for the whole team. Whoever looks after it backs it up."
            ),
        )
        self._about: About | None = None
        self._facts = Facts(context)
        self._safe = Tasks(context, self.tr("Safety"))
        self._safe.add("workspace-backup", self.tr("Back up now…"), self._ask_backup)
        self._safe.add("workspace-check", self.tr("Check"), self.check)
        self._safe.say(
            self.tr("A backup is a copy that is proved to be whole. The check looks for damage and for gaps.")
        )
        self._place = Tasks(context, self.tr("Restore and move"))
        self._place.add("workspace-restore", self.tr("Restore a backup…"), self._ask_restore)
        self._place.add("workspace-move", self.tr("Move to a folder…"), self._ask_move)
        self._place.say(
            self.tr(
                "A backup is restored beside this workspace, and a moved one is copied first:"
                " what is here now stays until you delete it yourself."
            )
        )
        self._others = Tasks(context, self.tr("Other workspaces"))
        self._others.add("workspace-open", self.tr("Open another…"), self._ask_open)
        self._others.add("workspace-new", self.tr("New workspace…"), self.new_wanted.emit)
        self._others.add("workspace-join", self.tr("Join a team…"), self.join_wanted.emit)
        self._team = Tasks(context, self.tr("This computer"))
        self._team.add("workspace-forget", self.tr("Forget this team…"), self.forget_wanted.emit)
        self._team.say(
            self.tr("Forgetting takes your password off this computer, and the workspace off its list.")
        )
        self._recent = QListWidget()
        self._recent.setObjectName("workspace-recent")
        self._recent.setAccessibleName(self.tr("Workspaces that were open"))
        self._recent.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._recent.itemActivated.connect(self._open_recent)
        self._others.add_below(self._recent)
        in_file = isinstance(context.workspace, Path)
        for card in (self._facts, *([self._safe, self._place] if in_file else [self._team]), self._others):
            card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
            self.column.addWidget(card)
        self.column.addStretch()

    @property
    def _file(self) -> Path:
        """The file of the workspace, for what is offered only where there is one."""
        return bootstrap.workspace_path(str(self.context.workspace))

    def reload(self) -> None:
        self.read(care.about, self._show)

    def back_up(self, target: Path) -> None:
        """Copy the workspace to a new file and verify the copy."""
        path = self._file

        def work(_session: Session) -> str:
            care.must_spare(path, target)
            return bootstrap.backup(path, target)

        def told(_sha256: str) -> None:
            self._safe.succeed(self.tr("Backed up and verified: {}").format(apart(str(target))))

        self._run(work, told, self.tr("Backing up…"))

    def check(self) -> None:
        """Look whether the workspace is whole."""
        path = self._file

        def told(problems: list[str]) -> None:
            if not problems:
                self._safe.succeed(self.tr("The workspace is sound: nothing is missing or damaged."))
                return
            first = self.tr("%n problem(s) found. Restore a backup that was made before.", "", len(problems))
            self._safe.fail("\n".join([first, *problems]))

        self._run(lambda _session: bootstrap.check(path), told, self.tr("Checking…"))

    def restore(self, backup: Path) -> None:
        """Ask, then restore a backup beside this workspace and open it."""
        path = self._file
        dialog = Handover(
            self.context,
            self.tr("Restore a backup"),
            self.tr(
                "{backup} is checked, and restored to a new file beside this workspace. Then it is opened."
                " What is in {here} now stays as it is."
            ).format(backup=apart(str(backup)), here=apart(str(path))),
            self.tr("Restore"),
            self,
        )
        told = self.tr("The backup is restored to {new}. What was open before is still in {old}.")
        dialog.work_with(
            lambda _session: bootstrap.restore_beside(backup, path),
            lambda new: told.format(new=apart(str(new)), old=apart(str(path))),
        )
        dialog.offer(self.tr("Choose another backup…"), self._ask_restore)
        self._begin(dialog)

    def move_to(self, folder: Path) -> None:
        """Ask, then copy the workspace to a folder, verify the copy, and open it there."""
        path = self._file
        dialog = Handover(
            self.context,
            self.tr("Move the workspace"),
            self.tr(
                "A copy is made in {folder} and verified. Then it is opened there."
                " The one in {here} stays until you delete it."
            ).format(folder=apart(str(folder)), here=apart(str(path))),
            self.tr("Move"),
            self,
        )
        told = self.tr(
            "The workspace is in {new} now. The one before is still in {old}: delete it when you no longer need it."
        )
        dialog.work_with(
            lambda _session: bootstrap.move(path, folder),
            lambda new: told.format(new=apart(str(new)), old=apart(str(path))),
        )
        dialog.offer(self.tr("Choose another folder…"), self._ask_move)
        self._begin(dialog)

    def _begin(self, dialog: Handover) -> None:
        dialog.ready.connect(self._go_on)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _go_on(self, path: Path) -> None:
        """Whoever works here works in the copy, too."""
        preferences = self.context.preferences
        preferences.remember_person(path, preferences.person(self.context.workspace))
        self.workspace_wanted.emit(path)

    def _run(self, work: Callable[[Session], T], told: Callable[[T], None], busy: str) -> None:
        """One at a time: it is done on the workspace's own thread, so that nothing is changed meanwhile."""
        if self._safe.busy:
            return
        self._safe.begin(busy)

        def failed(error: Exception) -> None:
            self._safe.fail(str(error) if isinstance(error, UserError) else "")
            if not isinstance(error, UserError):
                self.context.failed(error)

        self.context.runner.carry_out(work, told, failed)

    def _show(self, about: About) -> None:
        self._about = about
        self._facts.show_about(about, "–" if about.size is None else QLocale().formattedDataSize(about.size))
        self._recent.clear()
        here = bootstrap.key_of(self.context.workspace)
        for place in self.context.preferences.recent_workspaces():
            if bootstrap.key_of(place) == here or not place.exists():
                continue
            item = QListWidgetItem(bootstrap.called(place))
            item.setToolTip(tooltip(str(place)))
            item.setData(Qt.ItemDataRole.UserRole, place)
            self._recent.addItem(item)
        self._recent.setVisible(self._recent.count() > 0)
        row = max(self._recent.sizeHintForRow(0), 1)
        self._recent.setFixedHeight(row * min(self._recent.count(), 5) + 12)

    def _open_recent(self, item: QListWidgetItem) -> None:
        self.workspace_wanted.emit(item.data(Qt.ItemDataRole.UserRole))

    def _ask_backup(self) -> None:
        dialog = self._dialog(self.tr("Back up the workspace"), "backup-file")
        dialog.setDefaultSuffix("headstart")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        if self._about is not None and self._about.backup is not None:
            dialog.selectFile(str(self._about.backup))
        dialog.fileSelected.connect(lambda chosen: self.back_up(Path(chosen)))
        dialog.open()

    def _ask_restore(self) -> None:
        dialog = self._dialog(self.tr("Restore a backup"), "restore-file")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.restore(Path(chosen)))
        dialog.open()

    def _ask_move(self) -> None:
        dialog = self._dialog(self.tr("Move the workspace to a folder"), "move-folder")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda chosen: self.move_to(Path(chosen)))
        dialog.open()

    def _ask_open(self) -> None:
        dialog = self._dialog(self.tr("Open a workspace"), "open-file")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._open)
        dialog.open()

    def _open(self, chosen: str) -> None:
        self.workspace_wanted.emit(Path(chosen))

    def _dialog(self, title: str, name: str) -> QFileDialog:
        dialog = QFileDialog(self, title, str(bootstrap.folder_of(self.context.workspace)))
        dialog.setObjectName(name)
        dialog.setNameFilter(self.tr("Workspaces (*.headstart);;All files (*)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog
