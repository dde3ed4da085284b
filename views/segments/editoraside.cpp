#include "views/segments/editoraside.h"

#include "views/segments/builder/sourcedoor.h"
#include "views/segments/samplelist.h"
#include "views/segments/segmentsmodel.h"
#include "views/segments/whyview.h"
#include "views/today/customerpicker.h"
#include "views/widgets/bringintosight.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace comptoir {

EditorAside::EditorAside(const ViewContext &context, QWidget *parent)
    : QScrollArea(parent)
    , m_context(context)
    , m_inside(new QWidget(this))
    , m_column(new QVBoxLayout(m_inside))
    , m_countHeading(makeLabel(TextRole::Muted, m_inside))
    , m_count(makeLabel(TextRole::Title, m_inside))
    , m_share(makeLabel(TextRole::Muted, m_inside))
    , m_change(makeLabel(TextRole::Muted, m_inside))
    , m_problemHeading(makeLabel(TextRole::Heading, m_inside))
    , m_problems(new QVBoxLayout)
    , m_sample(new SampleList(context, m_inside))
    , m_whyHeading(makeLabel(TextRole::Heading, m_inside))
    , m_who(makeButton(ButtonKind::Plain, m_inside))
    , m_why(new WhyView(context, m_inside))
{
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus); // what is in it takes the keyboard
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    build();
    setWidget(m_inside);
    m_inside->setAutoFillBackground(false); // setWidget turns it on
    onLanguage(this, [this] { retranslate(); });
}

QVBoxLayout *EditorAside::addCard()
{
    QFrame *card = makeCard(m_inside);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(16, 14, 16, 14);
    inside->setSpacing(8);
    m_column->addWidget(card);
    return inside;
}

void EditorAside::build()
{
    m_column->setContentsMargins(0, 0, 6, 0);
    m_column->setSpacing(12);
    QVBoxLayout *count = addCard();
    count->setSpacing(2);
    QFont figure = Theme::titleFont();
    figure.setPixelSize(qRound(figure.pixelSize() * 1.5));
    m_count->setFont(figure);
    m_count->setObjectName(QStringLiteral("editor.count"));
    m_change->setObjectName(QStringLiteral("editor.change"));
    for (QLabel *label : {m_countHeading, m_count, m_share, m_change})
        count->addWidget(label);
    QVBoxLayout *problems = addCard();
    m_problemCard = qobject_cast<QFrame *>(problems->parentWidget());
    problems->addWidget(m_problemHeading);
    problems->addLayout(m_problems);
    m_problems->setSpacing(4);
    addCard()->addWidget(m_sample);
    QVBoxLayout *why = addCard();
    m_whyCard = why->parentWidget();
    why->addWidget(m_whyHeading);
    why->addWidget(m_who, 0, Qt::AlignLeft);
    why->addWidget(m_why);
    m_who->setObjectName(QStringLiteral("editor.who"));
    m_who->setIcon(themedIcon(QStringLiteral("search")));
    m_column->addStretch(1);
    connect(m_who, &QPushButton::clicked, this, &EditorAside::askWho);
}

void EditorAside::retranslate()
{
    m_countHeading->setText(tr("Customers in it"));
    m_problemHeading->setText(tr("To be looked at"));
    m_whyHeading->setText(tr("Why is somebody in it, or not?"));
    m_who->setText(tr("Choose a customer…"));
    showCount();
}

void EditorAside::setBusy(bool busy)
{
    m_busy = busy;
    showCount();
}

void EditorAside::clear()
{
    m_look.reset();
    m_weekAgo.reset();
    m_asked = {};
    m_why->clear();
    m_sample->setCustomers({}, 0);
    showProblems();
    showCount();
}

void EditorAside::setLook(const RuleLook &look)
{
    m_look = look;
    m_weekAgo.reset();
    m_sample->setCustomers(look.sample, look.members);
    showProblems();
    showCount();
}

void EditorAside::setWeekAgo(qint64 members)
{
    m_weekAgo = members;
    showCount();
}

void EditorAside::setRule(const Rule &rule, const QString &self)
{
    m_rule = rule;
    m_self = self;
    if (m_asked.isValid())
        m_why->explain(rule, self, m_asked, true);
}

/// While another count is under way the last one stays, muted: a number that jumps to nothing and
/// back at each key would only disturb.
void EditorAside::showCount()
{
    m_count->setProperty("role", m_busy ? QStringLiteral("muted") : QStringLiteral("title"));
    m_count->style()->polish(m_count);
    m_count->setText(m_look ? Format::number(m_look->members) : QStringLiteral("…"));
    const bool any = m_look && m_look->everybody > 0;
    setTextOrHide(
        m_share,
        any ? tr("%1 of all your customers")
                  .arg(Format::percent(double(m_look->members) / double(m_look->everybody), 1))
            : QString());
    //: %1 is "+ 12": how many more customers there are in it
    setTextOrHide(
        m_change,
        m_look && m_weekAgo
            ? tr("%1 in a week").arg(SegmentsModel::signedNumber(m_look->members - *m_weekAgo))
            : QString());
    emit summarised(m_look ? tr("%Ln customer(s)", nullptr, static_cast<int>(m_look->members))
                           : QString(),
                    m_look && !m_look->problems.isEmpty());
}

void EditorAside::showProblems()
{
    clearLayout(m_problems);
    const QList<RuleProblem> problems = m_look ? m_look->problems : QList<RuleProblem>();
    m_problemCard->setVisible(!problems.isEmpty());
    for (const RuleProblem &problem : problems) {
        QLabel *text = makeLabel(TextRole::Body, m_inside);
        text->setText(problem.text);
        m_problems->addWidget(text);
        connect(addProblemLink(tr("Go to the card"), problem), &QPushButton::clicked, this,
                [this, path = problem.path] { emit problemChosen(path); });
        const QString door = SourceDoor::page(problem.source);
        if (problem.kind == RuleProblem::Kind::Missing && !door.isEmpty())
            connect(addProblemLink(SourceDoor::label(), problem), &QPushButton::clicked, this,
                    [this, door] { m_context.openRecord(door, 0); });
    }
}

QPushButton *EditorAside::addProblemLink(const QString &text, const RuleProblem &problem)
{
    QPushButton *link = makeButton(ButtonKind::Link, m_inside);
    link->setText(text);
    //: read by screen readers: %1 is what a button does, %2 what is wrong
    link->setAccessibleName(tr("%1: %2").arg(text, problem.text));
    m_problems->addWidget(link, 0, Qt::AlignLeft);
    return link;
}

void EditorAside::askWho()
{
    auto *picker = new CustomerPicker(m_context, window());
    picker->ask(tr("Why is somebody in it, or not?"), tr("Enter chooses, Escape leaves."), {});
    connect(picker, &CustomerPicker::chosen, this, &EditorAside::explain);
    picker->open();
}

void EditorAside::explain(CustomerId customer)
{
    m_asked = customer;
    m_why->explain(m_rule, m_self, customer, true);
    connect(
        m_why, &WhyView::shown, this, [this] { bringIntoSight(this, m_whyCard); },
        Qt::SingleShotConnection);
}

} // namespace comptoir
