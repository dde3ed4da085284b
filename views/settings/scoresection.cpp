#include "views/settings/scoresection.h"

#include "models/store/scorerepository.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/customers/scorewords.h"
#include "views/settings/interestcard.h"
#include "views/settings/ownerchange.h"
#include "views/shell/scorekeeper.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace comptoir {

namespace {

constexpr int kFieldWidth = 160;

/// Three visits, of which two looked at products, and so on: a month of one customer.
constexpr EngagementCounts kExample{1, 2, 2, 1, 1};

Result<EngagementRules> readRules(Database &database)
{
    return ScoreRepository(database).rules();
}

} // namespace

ScoreSection::ScoreSection(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_notice(new NoticeBar(this))
    , m_heading(makeLabel(TextRole::Heading, this))
    , m_text(makeLabel(TextRole::Muted, this))
    , m_presetLabel(makeLabel(TextRole::Body, this))
    , m_preset(new QComboBox(this))
    , m_viewsAreVisits(new QCheckBox(this))
    , m_windowLabel(makeLabel(TextRole::Body, this))
    , m_window(new QSpinBox(this))
    , m_recentLabel(makeLabel(TextRole::Body, this))
    , m_recent(new QSpinBox(this))
    , m_exampleHeading(makeLabel(TextRole::Body, this))
    , m_example(makeLabel(TextRole::Muted, this))
    , m_problem(makeLabel(TextRole::Body, this))
    , m_apply(makeButton(ButtonKind::Primary, this))
    , m_discard(makeButton(ButtonKind::Plain, this))
    , m_card(makeCard(this))
    , m_interest(new InterestCard(context, this))
{
    m_card->setEnabled(
        false); // until what is kept is read: it would take the place of what is typed
    for (qsizetype i = 0; i < ScoreWords::acts().size(); ++i) {
        m_names.append(makeLabel(TextRole::Body, this));
        m_weights.append(new QSpinBox(this));
    }
    build();
    connectParts();
    onLanguage(this, [this] { retranslate(); });
    showRules(m_kept);
}

void ScoreSection::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    m_notice->hide();
    layout->addWidget(m_notice);
    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(m_heading);
    column->addWidget(m_text);
    column->addLayout(buildForm());
    column->addWidget(makeRule(m_card));
    column->addWidget(m_exampleHeading);
    column->addWidget(m_example);
    column->addWidget(m_problem);
    column->addWidget(buildButtons());
    layout->addWidget(m_card);
    layout->addWidget(m_interest);
    layout->addStretch(1);
}

QGridLayout *ScoreSection::buildForm()
{
    auto *form = new QGridLayout;
    form->setHorizontalSpacing(20);
    form->setVerticalSpacing(8);
    form->setColumnStretch(2, 1);
    form->addWidget(m_presetLabel, 0, 0);
    form->addWidget(m_preset, 0, 1, 1, 2, Qt::AlignLeft);
    m_presetLabel->setBuddy(m_preset);
    for (qsizetype i = 0; i < m_weights.size(); ++i) {
        addRow(form, m_names[i], m_weights[i], EngagementRules::kHighestWeight);
        if (ScoreWords::acts()[i] == EngagementAct::ProductView)
            form->addWidget(m_viewsAreVisits, form->rowCount(), 0, 1, 3);
    }
    addRow(form, m_windowLabel, m_window, EngagementRules::kLongestWindow);
    addRow(form, m_recentLabel, m_recent, EngagementRules::kLongestWindow);
    m_recent->setMinimum(1);
    return form;
}

void ScoreSection::addRow(QGridLayout *form, QLabel *label, QSpinBox *field, int most)
{
    const int row = form->rowCount();
    label->setWordWrap(false);
    label->setBuddy(field);
    field->setRange(0, most);
    field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    field->setAlignment(Qt::AlignRight);
    field->setFixedWidth(Theme::forText(kFieldWidth));
    form->addWidget(label, row, 0);
    form->addWidget(field, row, 1);
}

QWidget *ScoreSection::buildButtons()
{
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_apply);
    row->addWidget(m_discard);
    row->addStretch(1);
    return buttons;
}

void ScoreSection::connectParts()
{
    m_preset->setObjectName(QStringLiteral("score-preset"));
    m_apply->setObjectName(QStringLiteral("score-apply"));
    m_discard->setObjectName(QStringLiteral("score-discard"));
    m_window->setObjectName(QStringLiteral("score-window"));
    m_recent->setObjectName(QStringLiteral("score-recent"));
    m_viewsAreVisits->setObjectName(QStringLiteral("score-views"));
    m_example->setObjectName(QStringLiteral("score-example"));
    m_problem->setObjectName(QStringLiteral("score-problem"));
    for (qsizetype i = 0; i < m_weights.size(); ++i)
        m_weights[i]->setObjectName(QStringLiteral("score-weight-%1").arg(i));
    QList<QSpinBox *> fields = m_weights;
    fields << m_window << m_recent;
    for (QSpinBox *field : std::as_const(fields))
        connect(field, &QSpinBox::valueChanged, this, [this] { showState(); });
    connect(m_viewsAreVisits, &QCheckBox::toggled, this, [this] { showState(); });
    connect(m_preset, &QComboBox::activated, this, &ScoreSection::choosePreset);
    connect(m_apply, &QPushButton::clicked, this, &ScoreSection::apply);
    connect(m_discard, &QPushButton::clicked, this, [this] { showRules(m_kept); });
    connect(m_interest, &InterestCard::changed, this, &ScoreSection::changed);
}

void ScoreSection::retranslate()
{
    m_heading->setText(tr("Engagement score"));
    m_text->setText(tr("Customers get points for what they do. The sum tells who is close to your "
                       "shop; it stands in the table of customers, on their profile, and can be "
                       "asked for in a segment."));
    m_presetLabel->setText(tr("Points"));
    {
        const QSignalBlocker blocker(m_preset);
        m_preset->clear();
        m_preset->addItems({tr("Purchases first: 50, 5 and 1 points"),
                            tr("Visits and messages: 1, 2 and 4 points"), tr("Your own")});
    }
    const QList<EngagementAct> acts = ScoreWords::acts();
    for (qsizetype i = 0; i < acts.size(); ++i) {
        m_names[i]->setText(ScoreWords::name(acts[i]));
        m_weights[i]->setAccessibleName(m_names[i]->text());
        m_weights[i]->setSuffix(QStringLiteral(" ") + tr("pts", "after a number"));
    }
    m_viewsAreVisits->setText(tr("Who looks at a product visits the shop, too"));
    m_windowLabel->setText(tr("Points count for"));
    m_window->setSpecialValueText(tr("ever"));
    m_window->setSuffix(QStringLiteral(" ") + tr("days", "after a number"));
    m_window->setAccessibleName(m_windowLabel->text());
    m_window->setToolTip(tr("0 days: points count for ever."));
    m_recentLabel->setText(tr("“Lately” is the last"));
    m_recent->setSuffix(QStringLiteral(" ") + tr("days", "after a number"));
    m_recent->setAccessibleName(m_recentLabel->text());
    m_exampleHeading->setText(tr("An example"));
    m_apply->setText(tr("Use these points"));
    m_discard->setText(tr("Put back"));
    showState();
}

void ScoreSection::refresh()
{
    m_interest->refresh();
    const auto answer = m_context.store.read(readRules);
    whenDone(answer, this,
             [this, generation = ++m_generation](const Result<EngagementRules> &kept) {
                 if (generation != m_generation)
                     return;
                 if (!kept) {
                     m_notice->showError(kept.error());
                     return;
                 }
                 const bool isBeingChanged = m_isRead && typed() != m_kept;
                 m_isRead = true;
                 m_card->setEnabled(true);
                 m_kept = *kept;
                 if (isBeingChanged)
                     showState();
                 else
                     showRules(m_kept);
             });
}

EngagementRules ScoreSection::typed() const
{
    EngagementRules rules;
    const QList<EngagementAct> acts = ScoreWords::acts();
    for (qsizetype i = 0; i < acts.size(); ++i)
        rules.setWeight(acts[i], m_weights[i]->value());
    rules.windowDays = m_window->value();
    rules.recentDays = m_recent->value();
    rules.viewsAreVisits = m_viewsAreVisits->isChecked();
    return rules;
}

void ScoreSection::showRules(const EngagementRules &rules)
{
    const QList<EngagementAct> acts = ScoreWords::acts();
    for (qsizetype i = 0; i < acts.size(); ++i) {
        const QSignalBlocker blocker(m_weights[i]);
        m_weights[i]->setValue(rules.weight(acts[i]));
    }
    const QSignalBlocker window(m_window);
    const QSignalBlocker recent(m_recent);
    const QSignalBlocker views(m_viewsAreVisits);
    m_window->setValue(rules.windowDays);
    m_recent->setValue(rules.recentDays);
    m_viewsAreVisits->setChecked(rules.viewsAreVisits);
    showState();
}

/// What follows from the fields: which set it is, what the example comes to, what can be pressed.
void ScoreSection::showState()
{
    const EngagementRules rules = typed();
    m_preset->setCurrentIndex(presetOf(rules));
    const bool changed = rules != m_kept;
    m_apply->setEnabled(changed && rules.isValid());
    m_discard->setEnabled(changed);
    setTextOrHide(m_problem,
                  rules.isValid() ? QString()
                                  : tr("Give points to one of these at least: without, everybody's "
                                       "score is 0."));
    showExample(rules);
}

void ScoreSection::showExample(const EngagementRules &rules)
{
    EngagementCounts counts = kExample;
    if (rules.viewsAreVisits)
        counts[static_cast<size_t>(EngagementAct::Visit)] += 2;
    qint64 score = 0;
    QStringList did;
    for (const EngagementAct act : ScoreWords::acts()) {
        const auto i = static_cast<size_t>(act);
        score += counts[i] * rules.weights[i];
        did.append(ScoreWords::counted(act, kExample[i]));
    }
    //: %1 is a list: "1 visit, 2 products looked at, …", %2 a sum: "19 = 3 visits × 1 + …"
    m_example->setText(
        tr("%1 make %2.")
            .arg(did.join(QStringLiteral(", ")), ScoreWords::sum(score, counts, rules)));
}

int ScoreSection::presetOf(const EngagementRules &rules)
{
    if (rules == EngagementRules::purchasesFirst())
        return PurchasesFirst;
    return rules == EngagementRules::visitsAndMessages() ? VisitsAndMessages : Own;
}

void ScoreSection::choosePreset(int preset)
{
    if (preset == PurchasesFirst)
        showRules(EngagementRules::purchasesFirst());
    else if (preset == VisitsAndMessages)
        showRules(EngagementRules::visitsAndMessages());
    else
        showState(); // "your own" is what one types
}

void ScoreSection::apply()
{
    const EngagementRules to = typed();
    const auto keeping = [](const EngagementRules &rules) {
        return [rules](Database &db) { return ScoreRepository(db).setRules(rules); };
    };
    m_apply->setEnabled(false);
    ++m_generation; // what is being read now is the old
    changeKept(m_context, this, tr("The points were changed. The scores follow in a moment."),
               keeping(to), keeping(m_kept), [this, to](const Done &kept) {
                   if (!kept) {
                       m_notice->showError(kept.error());
                       showState();
                       return;
                   }
                   m_notice->hide();
                   m_kept = to;
                   showState();
                   m_context.scores->catchUp();
               });
}

} // namespace comptoir
