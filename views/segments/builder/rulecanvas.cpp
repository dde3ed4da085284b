#include "views/segments/builder/rulecanvas.h"

#include "views/segments/builder/canvaskeys.h"
#include "views/segments/builder/cardmime.h"
#include "views/segments/builder/dropmark.h"
#include "views/segments/builder/groupwidget.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/taborder.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDrag>
#include <QMenu>
#include <QMimeData>
#include <QVBoxLayout>

#include <algorithm>

namespace comptoir {

namespace {

constexpr int kNear = 48; ///< of the edge while dragging: what lies beyond comes into sight
constexpr int kMostPixels = 480; ///< of the picture under the hand

RuleItem *itemOf(QWidget *widget, const QWidget *canvas)
{
    while (widget && widget != canvas) {
        if (auto *item = qobject_cast<RuleItem *>(widget))
            return item;
        widget = widget->parentWidget();
    }
    return nullptr;
}

} // namespace

RuleCanvas::RuleCanvas(RuleDraft &draft, FindValues find, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_view{draft,
             {},
             std::move(find),
             {},
             [this](DataSource source) { emit sourceWanted(source); },
             false}
    , m_root(new GroupWidget(m_view, this))
    , m_add(makeButton(ButtonKind::Link, this))
    , m_exclude(makeButton(ButtonKind::Link, this))
    , m_mark(new DropMark(this))
{
    setAcceptDrops(true);
    m_add->setObjectName(QStringLiteral("addCondition"));
    m_add->setIcon(themedIcon(QStringLiteral("plus"), Tone::Accent));
    m_exclude->setObjectName(QStringLiteral("exclude"));
    m_exclude->setIcon(themedIcon(QStringLiteral("minus"), Tone::Accent));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addWidget(m_add);
    buttons->addWidget(m_exclude);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_root);
    column->addLayout(buttons);
    column->addStretch(1);
    connect(&draft, &RuleDraft::changed, this, &RuleCanvas::sync);
    connect(&draft, &RuleDraft::currentChanged, this, &RuleCanvas::markCurrent);
    connect(m_root, &RuleItem::dragged, this, &RuleCanvas::startDrag);
    connect(m_root, &GroupWidget::structureChanged, this, [this] { m_isStructureNew = true; });
    connect(m_add, &QPushButton::clicked, this, &RuleCanvas::searchWanted);
    connect(m_exclude, &QPushButton::clicked, this, [this] {
        m_draft.exclude();
        giveKeyboard();
    });
    onLanguage(this, [this] { retranslate(); });
}

/// What cards share must outlive them, and the field that has the keyboard must tell nothing any
/// more.
RuleCanvas::~RuleCanvas()
{
    m_view.isChanging = true;
    delete m_root;
}

void RuleCanvas::retranslate()
{
    m_add->setText(tr("Add a condition"));
    m_exclude->setText(tr("Exclude customers"));
    m_exclude->setToolTip(tr("Who fits one of these conditions is not in the segment"));
    sync();
}

void RuleCanvas::setWorld(const BuilderWorld &world)
{
    m_view.world = world;
    sync();
}

/// Shows the rule as it is now. What has the keyboard keeps it where it can, else the current card
/// gets it.
void RuleCanvas::sync()
{
    const bool hadKeyboard = isAncestorOf(QApplication::focusWidget());
    m_view.problems = RuleCheck::problems(m_draft.rule(), m_view.world.forCheck());
    m_view.isChanging = true;
    m_root->setNode({m_draft.rule().root, {}}, {});
    m_view.isChanging = false;
    markCurrent();
    const QWidget *focus = QApplication::focusWidget();
    const bool isKept = focus && isAncestorOf(focus)
        && itemOf(QApplication::focusWidget(), this) == itemAt(m_draft.current());
    if (hadKeyboard && !isKept)
        giveKeyboard();
    if (m_isStructureNew)
        setTabOrderByLayout(this);
    m_isStructureNew = false;
}

RuleItem *RuleCanvas::itemAt(const RulePath &path) const
{
    RuleItem *item = m_root;
    for (const int index : path) {
        const auto *group = qobject_cast<GroupWidget *>(item);
        if (!group || index < 0 || index >= group->items().size())
            return nullptr;
        item = group->items().at(index);
    }
    return item;
}

void RuleCanvas::markCurrent()
{
    RuleItem *item = itemAt(m_draft.current());
    // The whole rule needs no mark.
    const auto paths = ruleedits::inReadingOrder(m_draft.rule());
    for (const RulePath &path : paths) {
        if (RuleItem *other = itemAt(path))
            other->setCurrent(other == item && !path.empty());
    }
}

void RuleCanvas::giveKeyboard()
{
    RuleItem *item = itemAt(m_draft.current());
    if (!item)
        return;
    item->setFocus(Qt::OtherFocusReason);
    emit sightWanted({item->mapTo(this, QPoint()), item->size()});
}

void RuleCanvas::fillInCurrent()
{
    RuleItem *item = itemAt(m_draft.current());
    if (!item)
        return;
    layout()->activate();
    item->firstToFillIn()->setFocus(Qt::TabFocusReason);
    emit sightWanted({item->mapTo(this, QPoint()), item->size()});
}

void RuleCanvas::copy() const
{
    QApplication::clipboard()->setMimeData(cardmime::of(m_draft.toJson(m_draft.current())));
}

void RuleCanvas::cut()
{
    if (m_draft.current().empty())
        return;
    copy();
    removeCurrent();
}

void RuleCanvas::paste()
{
    const QMimeData *copied = QApplication::clipboard()->mimeData();
    m_draft.paste(copied ? cardmime::jsonIn(*copied) : QByteArray(),
                  ruleedits::placeAfter(m_draft.rule(), m_draft.current()));
}

void RuleCanvas::removeCurrent()
{
    m_draft.remove(m_draft.current());
}

void RuleCanvas::duplicateCurrent()
{
    m_draft.duplicate(m_draft.current());
}

void RuleCanvas::moveCurrent(int by)
{
    const RulePath current = m_draft.current();
    const auto place = by < 0 ? ruleedits::placeAbove(m_draft.rule(), current)
                              : ruleedits::placeBelow(m_draft.rule(), current);
    if (place)
        m_draft.move(current, *place);
}

void RuleCanvas::wrapCurrent()
{
    m_draft.wrap(m_draft.current());
}

void RuleCanvas::unwrapCurrent()
{
    m_draft.unwrap(m_draft.current());
}

/// The first or the last card; the whole rule where there is none.
void RuleCanvas::stepToEnd(bool isLast)
{
    const std::vector<RulePath> paths = ruleedits::inReadingOrder(m_draft.rule());
    const size_t first = std::min<size_t>(1, paths.size() - 1);
    m_draft.setCurrent(isLast ? paths.back() : paths[first]);
    giveKeyboard();
}

void RuleCanvas::step(int by)
{
    const std::vector<RulePath> paths = ruleedits::inReadingOrder(m_draft.rule());
    const auto at = std::find(paths.cbegin(), paths.cend(), m_draft.current());
    const auto next = (at == paths.cend() ? 0 : at - paths.cbegin()) + by;
    if (next < 0 || next >= static_cast<std::ptrdiff_t>(paths.size()))
        return;
    m_draft.setCurrent(paths[static_cast<size_t>(next)]);
    giveKeyboard();
}

QMenu *RuleCanvas::menu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const CanvasCommand &command : canvasCommands()) {
        if (command.text.isEmpty())
            continue;
        QAction *action = menu->addAction(command.text);
        action->setShortcut(command.keys.value(0));
        action->setEnabled(!command.can || command.can(m_draft.rule(), m_draft.current()));
        action->setShortcutContext(Qt::WidgetShortcut); // to be read; the canvas answers keys
        connect(action, &QAction::triggered, this, [this, act = command.act] { act(*this); });
        if (command.endsPart)
            menu->addSeparator();
    }
    return menu;
}

RulePath RuleCanvas::pathUnder(const QPoint &position) const
{
    const RuleItem *item = itemOf(childAt(position), this);
    return item ? item->path() : RulePath();
}

void RuleCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint place = event->globalPos();
    if (event->reason() == QContextMenuEvent::Mouse) {
        m_draft.setCurrent(pathUnder(event->pos()));
        giveKeyboard();
    } else if (const RuleItem *item = itemAt(m_draft.current())) {
        place = item->mapToGlobal(QPoint(item->width() / 3, qMin(item->height(), 32)));
    }
    menu()->popup(place);
}

/// Keys that the window has too ("undo") are ours while the keyboard is here.
bool RuleCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (commandOf(canvasCommands(), key)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void RuleCanvas::keyPressEvent(QKeyEvent *event)
{
    RuleItem *item = itemOf(QApplication::focusWidget(), this);
    const bool isOnItem = item && item->hasFocus();
    const int key = event->key();
    const QList<CanvasCommand> commands = canvasCommands();
    const CanvasCommand *command = commandOf(commands, *event);
    // Within a part, Delete is the part's.
    const bool isErasing = key == Qt::Key_Delete || key == Qt::Key_Backspace;
    if (command && item && (isOnItem || !isErasing))
        command->act(*this);
    else if (item && !isOnItem && key == Qt::Key_Escape)
        item->setFocus(Qt::OtherFocusReason);
    else if (isOnItem && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_F2))
        item->firstToFillIn()->setFocus(Qt::TabFocusReason);
    else if (isOnItem && (key == Qt::Key_Home || key == Qt::Key_End))
        stepToEnd(key == Qt::Key_End);
    else if (item && (key == Qt::Key_Left || key == Qt::Key_Right))
        focusNextPrevChild(key == Qt::Key_Right);
    else
        QWidget::keyPressEvent(event);
}

void RuleCanvas::startDrag(const RulePath &path)
{
    RuleItem *item = itemAt(path);
    if (!item || m_dragged)
        return;
    m_dragged = path;
    auto *drag = new QDrag(this); // Qt deletes it
    drag->setMimeData(cardmime::of(m_draft.toJson(path)));
    QPixmap picture = item->grab();
    const int most = static_cast<int>(kMostPixels * picture.devicePixelRatio());
    if (picture.width() > most)
        picture = picture.scaledToWidth(most, Qt::SmoothTransformation);
    drag->setPixmap(picture);
    drag->setHotSpot({12, 12});
    drag->exec(Qt::MoveAction | Qt::CopyAction, Qt::MoveAction);
    m_dragged.reset();
    m_mark->hide();
}

bool RuleCanvas::isOverItself(const RulePath &group) const
{
    return m_dragged && ruleedits::isWithin(group, *m_dragged);
}

void RuleCanvas::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(cardmime::type()))
        event->acceptProposedAction();
}

void RuleCanvas::dragMoveEvent(QDragMoveEvent *event)
{
    const QPoint position = event->position().toPoint();
    const GroupWidget::Drop drop = m_root->dropAt(position - m_root->pos());
    emit sightWanted(QRect(position, QSize(1, 1)).adjusted(0, -kNear, 0, kNear));
    const bool isCopy = !m_dragged || event->modifiers().testFlag(Qt::ControlModifier);
    if (!isCopy && isOverItself(drop.place.group)) {
        m_mark->hide();
        event->ignore();
        return;
    }
    m_mark->showAt(drop.mark.translated(m_root->pos()));
    event->setDropAction(isCopy ? Qt::CopyAction : Qt::MoveAction);
    event->accept();
}

void RuleCanvas::dragLeaveEvent(QDragLeaveEvent *)
{
    m_mark->hide();
}

void RuleCanvas::dropEvent(QDropEvent *event)
{
    m_mark->hide();
    const RulePlace place = m_root->dropAt(event->position().toPoint() - m_root->pos()).place;
    const bool isCopy = !m_dragged || event->modifiers().testFlag(Qt::ControlModifier);
    if (isCopy)
        m_draft.paste(cardmime::jsonIn(*event->mimeData()), place);
    else
        m_draft.move(*m_dragged, place);
    event->setDropAction(isCopy ? Qt::CopyAction : Qt::MoveAction);
    event->accept();
    giveKeyboard();
}

} // namespace comptoir
