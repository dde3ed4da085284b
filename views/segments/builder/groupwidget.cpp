#include "views/segments/builder/groupwidget.h"

#include "views/segments/builder/cardwidget.h"
#include "views/segments/builder/partbutton.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/setlook.h"
#include "views/widgets/theme.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace comptoir {

namespace {

using Mode = RuleGroup::Mode;

constexpr int kGap = 8; ///< between cards
constexpr int kMark = 4; ///< height of the mark that shows where something will stand
constexpr int kEdge = 8; ///< of a group: there one aims beside it, not into it

QString idOf(Mode mode)
{
    return QString::number(static_cast<int>(mode));
}

/// As many of the widgets as can stay do: those at both ends whose condition is the same, and in
/// between those of the same kind.
struct Kept
{
    int head = 0;
    int tail = 0;
};

Kept keptOf(const QList<RuleItem *> &items, const std::vector<RuleNode> &nodes)
{
    Kept kept;
    const int most = static_cast<int>(std::min<size_t>(nodes.size(), size_t(items.size())));
    const int old = static_cast<int>(items.size());
    const int now = static_cast<int>(nodes.size());
    const auto isSame = [&](int item, int node) {
        return items.at(item)->node() == nodes[static_cast<size_t>(node)];
    };
    while (kept.head < most && isSame(kept.head, kept.head))
        ++kept.head;
    while (kept.tail < most - kept.head && isSame(old - 1 - kept.tail, now - 1 - kept.tail))
        ++kept.tail;
    return kept;
}

} // namespace

GroupWidget::GroupWidget(CanvasView &view, QWidget *parent)
    : RuleItem(view, parent)
    , m_header(new QWidget(this))
    , m_mode(new ChoiceButton(m_header))
    , m_remove(makeIconButton(QStringLiteral("close"), m_header))
    , m_column(new QVBoxLayout(this))
    , m_hint(makeLabel(TextRole::Muted, this))
{
    auto *handle = new QLabel(m_header);
    handle->setPixmap(themedIcon(QStringLiteral("drag")).pixmap(Theme::forText(16)));
    handle->setCursor(Qt::OpenHandCursor);
    m_handle = handle;
    m_mode->setObjectName(QStringLiteral("mode"));
    m_remove->setObjectName(QStringLiteral("removeGroup"));
    m_remove->setIconSize({Theme::forText(14), Theme::forText(14)});
    auto *row = new QHBoxLayout(m_header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_handle);
    row->addWidget(m_mode);
    row->addStretch(1);
    row->addWidget(m_remove);
    m_column->setContentsMargins(12, 10, 12, 12);
    m_column->setSpacing(kGap);
    m_column->addWidget(m_header);
    m_column->addWidget(m_hint);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setMinimumHeight(Theme::forText(40));
    m_mode->installEventFilter(this);
    m_remove->installEventFilter(this);
    m_mode->answered = [this](const PartAnswer &answer) {
        if (const auto *chosen = std::get_if<QString>(&answer))
            this->view().draft.setMode(path(), static_cast<Mode>(chosen->toInt()));
    };
    connect(m_remove, &QToolButton::clicked, this, [this] { this->view().draft.remove(path()); });
}

const RuleGroup &GroupWidget::group() const
{
    static const RuleGroup kNone;
    const RuleGroup *group = node().group();
    return group ? *group : kNone;
}

void GroupWidget::refresh()
{
    const bool isRoot = path().empty();
    setFrame(isRoot ? Frame::Group : Frame::Loose);
    showHeader();
    showItems();
    m_hint->setText(isRoot ? tr("Drop a condition here, or choose one on the left.")
                           : tr("Drop a condition here."));
    m_hint->setVisible(m_items.isEmpty());
    setInComplaint(this->view().problemAt(path()));
    setAccessibleName(tr("Group: %1, %n condition(s)", nullptr, static_cast<int>(m_items.size()))
                          .arg(m_mode->text()));
}

void GroupWidget::showHeader()
{
    ChoicePart part;
    part.options = {{idOf(Mode::All), tr("all of these conditions"), {}, {}, {}},
                    {idOf(Mode::Any), tr("any of these conditions"), {}, {}, {}},
                    {idOf(Mode::None), tr("none of these conditions"), {}, {}, {}}};
    part.chosen = idOf(group().mode);
    m_mode->setPart({QStringLiteral("mode"), tr("How conditions go together"), part});
    const QString look
        = group().mode == Mode::None ? QStringLiteral("none") : QStringLiteral("mode");
    setLook(m_mode, "part", look);
    setIconButtonText(m_remove, tr("Remove this group"));
    m_handle->setVisible(!path().empty());
    m_remove->setVisible(!path().empty());
}

RuleItem *GroupWidget::makeItem(const RuleNode &node)
{
    RuleItem *item = nullptr;
    if (node.group()) {
        auto *inner = new GroupWidget(view(), this);
        connect(inner, &GroupWidget::structureChanged, this, &GroupWidget::structureChanged);
        item = inner;
    } else {
        item = new CardWidget(view(), this);
    }
    connect(item, &RuleItem::dragged, this, &RuleItem::dragged);
    return item;
}

void GroupWidget::removeItem(RuleItem *item)
{
    m_column->removeWidget(item);
    item->hide();
    item->deleteLater(); // its own button may have been pressed
}

void GroupWidget::showItems()
{
    const std::vector<RuleNode> nodes = group().children; // a copy: this node is set anew meanwhile
    const Kept kept = keptOf(m_items, nodes);
    const int now = static_cast<int>(nodes.size());
    QList<RuleItem *> middle = m_items.mid(kept.head, m_items.size() - kept.head - kept.tail);
    QList<RuleItem *> items = m_items.mid(0, kept.head);
    for (int i = kept.head; i < now - kept.tail; ++i) {
        const RuleNode &node = nodes[static_cast<size_t>(i)];
        const bool fits = !middle.isEmpty()
            && (middle.constFirst()->node().group() != nullptr) == (node.group() != nullptr);
        items.append(fits ? middle.takeFirst() : makeItem(node));
    }
    items += m_items.mid(m_items.size() - kept.tail);
    for (RuleItem *gone : std::as_const(middle))
        removeItem(gone);
    const bool isOther = items != m_items;
    m_items = items;
    for (int i = 0; i < now; ++i) {
        RuleItem *item = m_items.at(i);
        if (isOther) {
            m_column->removeWidget(item);
            m_column->insertWidget(1 + i, item);
        }
        item->setNode(nodes[static_cast<size_t>(i)], ruleedits::childOf(path(), i));
        item->show();
    }
    if (isOther)
        emit structureChanged();
}

QWidget *GroupWidget::firstToFillIn()
{
    return this;
}

QRect GroupWidget::markBefore(int index) const
{
    const QRect inside = m_column->contentsRect();
    int middle = 0;
    if (m_items.isEmpty())
        middle = m_hint->geometry().center().y();
    else if (index < m_items.size())
        middle = m_items.at(index)->geometry().top() - kGap / 2;
    else
        middle = m_items.constLast()->geometry().bottom() + kGap / 2 + 1;
    return {inside.left(), middle - kMark / 2, inside.width(), kMark};
}

GroupWidget::Drop GroupWidget::dropAt(const QPoint &position) const
{
    int index = 0;
    for (RuleItem *item : m_items) {
        const QRect place = item->geometry();
        const auto *inner = qobject_cast<const GroupWidget *>(item);
        if (inner && place.adjusted(0, kEdge, 0, -kEdge).contains(position)) {
            Drop drop = inner->dropAt(position - place.topLeft());
            drop.mark.translate(place.topLeft());
            return drop;
        }
        if (position.y() > place.center().y())
            ++index;
    }
    return {{path(), index}, markBefore(index)};
}

} // namespace comptoir
