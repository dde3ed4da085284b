#include "views/segments/builder/cardwidget.h"

#include "views/segments/builder/cardparts.h"
#include "views/segments/builder/sourcedoor.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/taborder.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace comptoir {

namespace {

constexpr int kGap = 6;

/// A drawing that tells that the card can be dragged.
class Handle : public QLabel
{
public:
    explicit Handle(QWidget *parent)
        : QLabel(parent)
    {
        setPixmap(themedIcon(QStringLiteral("drag")).pixmap(Theme::forText(16)));
        setCursor(Qt::OpenHandCursor);
    }
};

bool isOpen(const QWidget *widget)
{
    const auto *field = qobject_cast<const QLineEdit *>(widget);
    return field ? field->text().isEmpty() : widget->property("open").toBool();
}

} // namespace

CardWidget::CardWidget(CanvasView &view, QWidget *parent)
    : RuleItem(view, parent)
    , m_sentence(new QWidget(this))
    , m_flow(new FlowLayout(kGap, m_sentence))
    , m_remove(makeIconButton(QStringLiteral("close"), this))
    , m_problemRow(new QWidget(this))
    , m_problemIcon(new QLabel(m_problemRow))
    , m_problem(makeLabel(TextRole::Small, m_problemRow))
    , m_bringIn(makeButton(ButtonKind::Link, m_problemRow))
{
    setFrame(Frame::Card);
    m_remove->setObjectName(QStringLiteral("remove"));
    m_remove->setIconSize({Theme::forText(14), Theme::forText(14)});
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new Handle(this));
    row->addWidget(m_sentence, 1);
    row->addWidget(m_remove, 0, Qt::AlignTop);
    auto *problemRow = new QHBoxLayout(m_problemRow);
    problemRow->setContentsMargins(Theme::forText(24), 0, 0, 0);
    problemRow->setSpacing(6);
    problemRow->addWidget(m_problemIcon, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_problem);
    words->addWidget(m_bringIn, 0, Qt::AlignLeft);
    problemRow->addLayout(words, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 8, 8);
    column->setSpacing(6);
    column->addLayout(row);
    column->addWidget(m_problemRow);
    m_problem->setProperty("role", QStringLiteral("warning"));
    m_bringIn->setObjectName(QStringLiteral("bringIn"));
    for (QWidget *button : {static_cast<QWidget *>(m_remove), static_cast<QWidget *>(m_bringIn)})
        button->installEventFilter(this);
    connect(m_bringIn, &QPushButton::clicked, this, [this] {
        if (const RuleProblem *problem = this->view().problemAt(path()))
            this->view().bringIn(problem->source);
    });
    connect(m_remove, &QToolButton::clicked, this, [this] { this->view().draft.remove(path()); });
}

void CardWidget::refresh()
{
    showParts(cardParts(node(), view().world));
    showProblem();
    setIconButtonText(m_remove, tr("Remove this condition"));
    name();
}

/// The whole sentence, for screen readers.
void CardWidget::name()
{
    const BuilderWorld &world = view().world;
    const RuleSentence words(world.fields, world.verbs, world.forSentence());
    const RuleProblem *problem = view().problemAt(path());
    setAccessibleName(words.clause(node()));
    setAccessibleDescription(problem ? problem->text : QString());
}

void CardWidget::showProblem()
{
    const RuleProblem *problem = view().problemAt(path());
    setInComplaint(problem);
    m_problemRow->setVisible(problem);
    if (!problem)
        return;
    const Tokens &tokens = tokensFor(palette());
    m_problemIcon->setPixmap(iconPixmap(QStringLiteral("warning"), tokens.warning,
                                        Theme::forText(15), devicePixelRatioF()));
    //: %1 is a whole sentence: what is missing or wrong with a condition
    m_problem->setText(tr("%1 Until then this is left out of the count.").arg(problem->text));
    const bool isMissing = problem->kind == RuleProblem::Kind::Missing;
    m_bringIn->setVisible(isMissing && !SourceDoor::page(problem->source).isEmpty());
    m_bringIn->setText(SourceDoor::label());
}

PartWidget *CardWidget::takeShown(const CardPart &part, QList<Shown> &left)
{
    const auto same = std::find_if(left.begin(), left.end(), [&part](const Shown &one) {
        return one.id == part.id && one.kind == part.body.index();
    });
    if (same == left.end())
        return nullptr;
    PartWidget *shown = same->part;
    left.erase(same);
    return shown;
}

void CardWidget::connectPart(PartWidget &shown, const CardPart &part)
{
    shown.refused = [this](const QString &why) { view().draft.refuse(why); };
    const bool isAddition = std::holds_alternative<ActionPart>(part.body);
    const bool isPicked = isAddition || std::holds_alternative<ChoicePart>(part.body);
    shown.answered
        = [this, id = part.id, take = part.take, isAddition, isPicked](const PartAnswer &answer) {
              // A field that goes away while it is typed in would still tell.
              if (!take || view().isChanging)
                  return;
              RuleNode changed = node();
              take(changed, answer);
              QSet<QString> before;
              for (const Shown &one : std::as_const(m_shown))
                  before.insert(one.id);
              view().draft.fillIn(path(), changed, id);
              if (isPicked)
                  goOn(before, isAddition);
          };
}

/// What an answer asks next: the first new part that is still empty, after an addition any.
QWidget *CardWidget::nextAsked(const QSet<QString> &before, bool isAddition) const
{
    QWidget *first = nullptr;
    for (const Shown &one : m_shown) {
        QWidget *widget = one.part->widget();
        if (before.contains(one.id) || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        if (isOpen(widget))
            return widget;
        if (!first && isAddition)
            first = widget;
    }
    return first;
}

/// The keyboard goes on to what was added, once the list that was chosen from has given it back.
void CardWidget::goOn(const QSet<QString> &before, bool isAddition)
{
    QPointer<QWidget> next = nextAsked(before, isAddition);
    if (!next)
        return;
    QTimer::singleShot(0, this, [this, next] {
        const QWidget *focused = QApplication::focusWidget();
        if (next && (!focused || focused == this || isAncestorOf(focused)))
            next->setFocus(Qt::TabFocusReason);
    });
}

/// Pieces that stay keep their widgets, and with them what is being typed and the keyboard.
void CardWidget::showParts(const CardParts &parts)
{
    QList<Shown> left = m_shown;
    QList<Shown> now;
    bool isAnyNew = false;
    for (const CardPart &part : parts) {
        PartWidget *shown = takeShown(part, left);
        if (!shown) {
            shown = makePart(part, view().find, m_sentence);
            shown->widget()->installEventFilter(this);
            isAnyNew = true;
        } else {
            shown->setPart(part);
        }
        connectPart(*shown, part);
        now.append({part.id, part.body.index(), shown});
    }
    for (const Shown &gone : std::as_const(left)) {
        gone.part->answered = {};
        gone.part->refused = {};
        gone.part->widget()->hide();
        gone.part->widget()->deleteLater(); // a click on it may be under way
    }
    m_shown = now;
    while (QLayoutItem *item = m_flow->takeAt(0))
        delete item;
    for (const Shown &one : std::as_const(m_shown)) {
        m_flow->addWidget(one.part->widget());
        one.part->widget()->show();
    }
    m_flow->invalidate();
    updateGeometry();
    if (isAnyNew)
        orderTabs();
}

/// New pieces come last in Qt's own order.
void CardWidget::orderTabs()
{
    QWidget *before = this;
    for (QWidget *next : inReadingOrder(this)) {
        setTabOrder(before, next);
        before = next;
    }
}

QWidget *CardWidget::firstToFillIn()
{
    QWidget *first = nullptr;
    for (const Shown &one : std::as_const(m_shown)) {
        QWidget *widget = one.part->widget();
        if (!(widget->focusPolicy() & Qt::TabFocus))
            continue;
        if (isOpen(widget))
            return widget;
        if (!first)
            first = widget;
    }
    return first ? first : this;
}

} // namespace comptoir
