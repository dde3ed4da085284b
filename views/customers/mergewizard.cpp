#include "views/customers/mergewizard.h"

#include "models/domain/townline.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/customers/customeredits.h"
#include "views/customers/customermark.h"
#include "views/customers/mergewords.h"
#include "views/today/customerpicker.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/taborder.h"
#include "views/widgets/theme.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace comptoir {

namespace {

constexpr int kPersonWidth = 250;
constexpr int kLabelWidth = 120; ///< what the values are
constexpr int kMostShown = 4; ///< side by side, if the window behind is so wide; more scroll
constexpr int kMargins = 80;
constexpr int kRoomBelow = 16; ///< for a scroll bar
constexpr int kAround = 32; ///< of the window, to be seen above and below

/// Whom most belongs to comes first: that one is likely to stay.
bool hasMore(const MergePerson &a, const MergePerson &b)
{
    if (a.counts.orders != b.counts.orders)
        return a.counts.orders > b.counts.orders;
    return a.counts.accounts > b.counts.accounts;
}

/// No wider than the window behind, but room for two.
int widthFor(int persons, const QWidget *parent)
{
    const auto of
        = [](int shown) { return Theme::forText(kLabelWidth + shown * kPersonWidth + kMargins); };
    const int room = parent ? parent->window()->width() - kAround : of(persons);
    return qMax(of(2), qMin(of(persons), room));
}

} // namespace

MergeWizard::MergeWizard(const ViewContext &context, const QList<CustomerId> &customers,
                         QWidget *parent)
    : Dialog(parent)
    , m_context(context)
    , m_customers(customers)
    , m_edits(new CustomerEdits(context, this))
    , m_title(makeLabel(TextRole::Heading, this))
    , m_notice(new NoticeBar(this))
    , m_scroll(new QScrollArea(this))
    , m_grid(new QGridLayout)
    , m_stays(new QButtonGroup(this))
    , m_reasons(makeLabel(TextRole::Body, this))
    , m_warnings(makeLabel(TextRole::Body, this))
    , m_outcome(makeLabel(TextRole::Body, this))
    , m_cancel(makeButton(ButtonKind::Plain, this))
    , m_merge(makeMainButton(this))
{
    setWindowTitle(tr("Merge customers"));
    const int shown = qBound(2, static_cast<int>(customers.size()), kMostShown);
    setMinimumWidth(widthFor(shown, parent));
    build();
    connect(m_stays, &QButtonGroup::idClicked, this, &MergeWizard::preview);
    connect(m_merge, &QPushButton::clicked, this, &MergeWizard::merge);
    connect(m_edits, &CustomerEdits::failed, m_notice, [this](const Error &error) {
        m_notice->showError(error);
        m_merge->setEnabled(true);
    });
    connect(m_edits, &CustomerEdits::merged, this, [this](CustomerId kept) {
        emit merged(kept);
        accept();
    });
    read();
}

void MergeWizard::build()
{
    m_title->setText(tr("Which of them stays?"));
    QLabel *text = makeLabel(TextRole::Small, this);
    text->setText(tr("Orders, carts, notes, tags and consents of all become those of the one who "
                     "stays. Nothing is changed in the shops, and you can separate them again."));
    m_warnings->setProperty("role", QStringLiteral("warning")); // before it is shown anywhere
    QFrame *card = makeCard();
    card->setLayout(m_grid);
    auto *inside = new QWidget; // with large text more than the dialog may hold
    auto *all = new QVBoxLayout(inside);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(12);
    all->addWidget(m_reasons);
    all->addWidget(card);
    all->addWidget(m_warnings);
    all->addWidget(m_outcome);
    all->addStretch(1);
    m_grid->setContentsMargins(16, 12, 16, 12);
    m_grid->setHorizontalSpacing(20);
    m_grid->setVerticalSpacing(8);
    m_reasons->setObjectName(QStringLiteral("reasons"));
    m_reasons->hide();
    m_scroll->setAccessibleName(tr("Comparison"));
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setProperty("ring", true);
    m_scroll->setObjectName(QStringLiteral("comparison"));
    m_scroll->setFocusPolicy(Qt::NoFocus);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this,
            &MergeWizard::stopAtComparison);
    connect(m_scroll->horizontalScrollBar(), &QScrollBar::rangeChanged, this,
            &MergeWizard::stopAtComparison);
    m_scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    m_warnings->hide();
    m_notice->hide();
    m_cancel->setText(tr("Cancel"));
    m_merge->setText(tr("Merge"));
    m_merge->setObjectName(QStringLiteral("merge"));
    m_merge->setEnabled(false);
    m_outcome->setObjectName(QStringLiteral("outcome"));
    m_warnings->setObjectName(QStringLiteral("warnings"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_merge);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(text);
    column->addWidget(m_notice);
    column->addWidget(m_scroll, 1);
    column->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void MergeWizard::start(const ViewContext &context, const QList<CustomerId> &customers,
                        QWidget *caller, const std::function<void(CustomerId kept)> &merged)
{
    if (customers.size() == 1) {
        const CustomerId one = customers.first();
        auto *picker = new CustomerPicker(context, caller->window());
        picker->ask(tr("Merge with whom?"), tr("Enter compares the two, Escape leaves them."), one);
        connect(picker, &CustomerPicker::chosen, caller,
                [context, one, caller, merged](CustomerId other) {
                    start(context, {one, other}, caller, merged);
                });
        picker->open();
        return;
    }
    auto *wizard = new MergeWizard(context, customers, caller->window());
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &MergeWizard::merged, caller, merged);
    connect(wizard, &QDialog::accepted, caller, [caller] {
        if (caller->isVisible()) // else the one who stays is shown instead, with the keyboard
            caller->setFocus(Qt::TabFocusReason);
    });
    wizard->open();
}

Result<MergeWizard::Reading> MergeWizard::readAll(Database &database,
                                                  const QList<CustomerId> &customers, Timestamp now)
{
    Reading reading;
    for (const CustomerId id : customers) {
        const auto person = MergeSteps(database, now).person(id);
        if (!person)
            return person.error();
        reading.persons.append(*person);
    }
    const auto shared = LikelyDuplicates(database).shared(customers);
    if (!shared)
        return shared.error();
    reading.shared = *shared;
    return reading;
}

void MergeWizard::read()
{
    const auto answer = m_context.store.read([ids = m_customers, now = m_context.clock.now()](
                                                 Database &db) { return readAll(db, ids, now); });
    whenDone(answer, this, [this](const Result<Reading> &reading) {
        if (reading)
            show(*reading);
        else
            m_notice->showError(reading.error());
    });
}

void MergeWizard::show(const Reading &reading)
{
    m_persons = reading.persons;
    std::stable_sort(m_persons.begin(), m_persons.end(), hasMore);
    for (int i = 0; i < m_persons.size(); ++i)
        addPerson(i, m_persons.at(i));
    compare();
    const QStringList reasons = MergeWords::reasons(m_persons, reading.shared, *m_context.privacy);
    setTextOrHide(m_reasons, reasons.join(u'\n'));
    // Only then the new cells are shown and can take the keyboard.
    QTimer::singleShot(0, this, [this] {
        setTabOrderByLayout(this);
        if (m_stays->checkedButton())
            m_stays->checkedButton()->setFocus(Qt::TabFocusReason);
    });
    const QStringList warnings = MergeWords::warnings(m_persons);
    setTextOrHide(m_warnings, warnings.join(u'\n'));
    if (m_stays->button(0))
        m_stays->button(0)->setChecked(true);
    preview();
}

/// One row for each thing that somebody has, so that the eye compares along it.
void MergeWizard::compare()
{
    QList<QList<std::pair<QString, QString>>> all;
    for (const MergePerson &person : std::as_const(m_persons))
        all.append(MergeWords::comparison(person, *m_context.privacy));
    for (qsizetype line = 0; !all.isEmpty() && line < all.first().size(); ++line) {
        const bool anybody = std::any_of(all.begin(), all.end(), [line](const auto &values) {
            return !values.at(line).second.isEmpty();
        });
        if (!anybody)
            continue;
        const int row = m_grid->rowCount();
        QLabel *label = makeLabel(TextRole::Muted);
        label->setWordWrap(false);
        label->setText(all.first().at(line).first);
        m_grid->addWidget(label, row, 0, Qt::AlignTop);
        for (int i = 0; i < all.size(); ++i) {
            const QString text = all.at(i).at(line).second;
            QLabel *value = makeLabel(TextRole::Body);
            value->setText(text.isEmpty() ? Format::none() : text);
            m_grid->addWidget(value, row, i + 1, Qt::AlignTop);
        }
    }
    m_grid->setRowStretch(m_grid->rowCount(), 1);
}

QString MergeWizard::linesOf(const MergePerson &person) const
{
    const Privacy &privacy = *m_context.privacy;
    const CustomerProfile &profile = person.profile;
    QStringList lines{privacy.email(profile.row.email), privacy.phone(profile.row.phone)};
    if (!profile.addresses.isEmpty()) {
        const CustomerAddress &address = profile.addresses.first();
        lines.append(
            privacy.address(townLine(address.postcode, address.city, address.countryCode)));
    }
    if (profile.birthday.isValid())
        lines.append(tr("born on %1").arg(privacy.words(Format::date(profile.birthday))));
    lines.append(MergeWords::belongings(person.counts).join(QStringLiteral(", ")));
    if (profile.row.figures.ordersCount > 0)
        lines.append(tr("%1 spent").arg(Format::money(profile.row.figures.totalSpent)));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

void MergeWizard::addPerson(int column, const MergePerson &person)
{
    const QString name = m_context.privacy->name(CustomerName::of(person.profile.row));
    auto *stays = new QRadioButton(QString(name).replace(u'&', QStringLiteral("&&")));
    stays->setAccessibleName(tr("%1 stays").arg(name));
    m_stays->addButton(stays, column);
    m_grid->addWidget(stays, 0, column + 1);
    m_grid->setColumnMinimumWidth(column + 1, Theme::forText(kPersonWidth - 40));
    m_grid->setColumnStretch(column + 1, 1);
}

CustomerId MergeWizard::kept() const
{
    const int chosen = m_stays->checkedId();
    return chosen < 0 ? CustomerId() : m_persons.at(chosen).profile.row.id;
}

QList<CustomerId> MergeWizard::others() const
{
    QList<CustomerId> others;
    for (const MergePerson &person : m_persons) {
        if (person.profile.row.id != kept())
            others.append(person.profile.row.id);
    }
    return others;
}

void MergeWizard::preview()
{
    if (!kept().isValid() || others().isEmpty())
        return;
    m_merge->setEnabled(false);
    const auto tried = m_context.store.write(
        [one = kept(), rest = others(), now = m_context.clock.now()](Database &db) {
            return MergeSteps(db, now).previewMerge(one, rest);
        });
    whenDone(tried, this, [this, generation = ++m_generation](const Result<MergePerson> &outcome) {
        if (generation != m_generation)
            return;
        if (outcome)
            showPreview(*outcome);
        else
            m_notice->showError(outcome.error());
    });
}

void MergeWizard::showPreview(const MergePerson &outcome)
{
    m_outcome->setText(tr("Afterwards there is one customer:\n%1")
                           .arg(m_context.privacy->name(CustomerName::of(outcome.profile.row))
                                + u'\n' + linesOf(outcome)));
    m_merge->setEnabled(true);
    // Only then the new cells are shown and count in the height.
    QTimer::singleShot(0, this, &MergeWizard::fit);
}

/// As high as everything is, and no higher than the window behind.
void MergeWizard::fit()
{
    const int around = layout()->sizeHint().height() - m_scroll->sizeHint().height();
    const int inside = m_scroll->widget()->heightForWidth(m_scroll->viewport()->width());
    const int needed = qMax(inside, m_scroll->widget()->sizeHint().height()) + kRoomBelow;
    const int room = parentWidget() ? parentWidget()->window()->height() - kAround : needed;
    resize(width(), qMin(around + needed, room));
}

/// Tab stops there only where the keys have something to move.
void MergeWizard::stopAtComparison()
{
    const bool scrolls = m_scroll->verticalScrollBar()->maximum() > 0
        || m_scroll->horizontalScrollBar()->maximum() > 0;
    m_scroll->setFocusPolicy(scrolls ? Qt::StrongFocus : Qt::NoFocus);
    setTabOrderByLayout(this);
}

void MergeWizard::merge()
{
    m_merge->setEnabled(false);
    m_edits->merge(kept(), others());
}

} // namespace comptoir
