#include "views/settings/interestcard.h"

#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/settings/ownerchange.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace comptoir {

namespace {

constexpr int kFieldWidth = 160;

} // namespace

InterestCard::InterestCard(const ViewContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_heading(makeLabel(TextRole::Heading, this))
    , m_text(makeLabel(TextRole::Muted, this))
    , m_problem(makeLabel(TextRole::Body, this))
    , m_notice(new NoticeBar(this))
    , m_apply(makeButton(ButtonKind::Primary, this))
    , m_discard(makeButton(ButtonKind::Plain, this))
{
    setProperty("card", true);
    setEnabled(false); // until what is kept is read: it would take the place of what is typed
    for (size_t i = 0; i < kFields; ++i) {
        m_names[i] = makeLabel(TextRole::Body, this);
        m_points[i] = new QSpinBox(this);
    }
    build();
    onLanguage(this, [this] { retranslate(); });
    show(m_kept);
}

void InterestCard::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(m_heading);
    column->addWidget(m_text);
    column->addWidget(m_notice);
    m_notice->hide();
    auto *form = new QGridLayout;
    form->setHorizontalSpacing(20);
    form->setVerticalSpacing(8);
    form->setColumnStretch(2, 1);
    for (size_t i = 0; i < kFields; ++i) {
        const int row = static_cast<int>(i);
        m_names[i]->setWordWrap(false);
        m_names[i]->setBuddy(m_points[i]);
        m_points[i]->setObjectName(QStringLiteral("interest-%1").arg(row));
        m_points[i]->setRange(0, InterestWeights::kMost);
        m_points[i]->setButtonSymbols(QAbstractSpinBox::NoButtons);
        m_points[i]->setAlignment(Qt::AlignRight);
        m_points[i]->setFixedWidth(Theme::forText(kFieldWidth));
        form->addWidget(m_names[i], row, 0);
        form->addWidget(m_points[i], row, 1);
        connect(m_points[i], &QSpinBox::valueChanged, this, [this] { showState(); });
    }
    column->addLayout(form);
    column->addWidget(m_problem);
    auto *buttons = new FlowLayout(8);
    buttons->addWidget(m_apply);
    buttons->addWidget(m_discard);
    column->addLayout(buttons);
    m_problem->setObjectName(QStringLiteral("interest-problem"));
    m_apply->setObjectName(QStringLiteral("interest-apply"));
    m_discard->setObjectName(QStringLiteral("interest-discard"));
    connect(m_apply, &QPushButton::clicked, this, &InterestCard::apply);
    connect(m_discard, &QPushButton::clicked, this, [this] { show(m_kept); });
}

void InterestCard::retranslate()
{
    m_heading->setText(tr("Interest in categories and products"));
    m_text->setText(tr("What customers look at, put in their cart and buy tells what they like. "
                       "Their favourite category and product follow from these points; segments "
                       "can ask for them."));
    m_names[0]->setText(tr("A product looked at"));
    m_names[1]->setText(tr("A product left in a cart"));
    m_names[2]->setText(tr("A product bought"));
    for (size_t i = 0; i < kFields; ++i) {
        m_points[i]->setAccessibleName(m_names[i]->text());
        m_points[i]->setSuffix(QStringLiteral(" ") + tr("pts", "after a number"));
    }
    m_apply->setText(tr("Use these points"));
    m_discard->setText(tr("Put back"));
    showState();
}

void InterestCard::refresh()
{
    const auto answer = m_context.store.read([](Database &db) { return Interests(db).weights(); });
    whenDone(answer, this,
             [this, generation = ++m_generation](const Result<InterestWeights> &kept) {
                 if (generation != m_generation)
                     return;
                 if (!kept) {
                     m_notice->showError(kept.error());
                     return;
                 }
                 const bool isBeingChanged = m_isRead && typed() != m_kept;
                 m_isRead = true;
                 setEnabled(true);
                 m_kept = *kept;
                 if (isBeingChanged)
                     showState();
                 else
                     show(m_kept);
             });
}

InterestWeights InterestCard::typed() const
{
    return {m_points[0]->value(), m_points[1]->value(), m_points[2]->value()};
}

void InterestCard::show(const InterestWeights &weights)
{
    const std::array<int, kFields> points{weights.viewed, weights.inCart, weights.bought};
    for (size_t i = 0; i < kFields; ++i) {
        const QSignalBlocker blocker(m_points[i]);
        m_points[i]->setValue(points[i]);
    }
    showState();
}

void InterestCard::showState()
{
    const InterestWeights weights = typed();
    const bool isOther = weights != m_kept;
    const bool isAny = weights.viewed + weights.inCart + weights.bought > 0;
    m_apply->setEnabled(isOther && isAny);
    m_discard->setEnabled(isOther);
    setTextOrHide(m_problem,
                  isAny ? QString()
                        : tr("Give points to one of these at least: without, nobody has a "
                             "favourite."));
}

void InterestCard::apply()
{
    const InterestWeights to = typed();
    const auto keeping = [](const InterestWeights &weights) {
        return [weights](Database &db) { return Interests(db).setWeights(weights); };
    };
    m_apply->setEnabled(false);
    ++m_generation; // what is being read now is the old
    changeKept(m_context, this, tr("The points of interest were changed."), keeping(to),
               keeping(m_kept), [this, to](const Done &kept) {
                   if (!kept) {
                       m_notice->showError(kept.error());
                       showState();
                       return;
                   }
                   m_notice->hide();
                   m_kept = to;
                   showState();
                   emit changed();
               });
}

} // namespace comptoir
