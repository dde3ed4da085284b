#include "views/settings/sending/holidayscard.h"

#include "models/domain/clock.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/keyboardplace.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/taborder.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>

namespace comptoir {

namespace {

const QVariant kByZone = -1;
constexpr int kLeastRegion = 14; ///< letters

void put(QList<QDate> &days, const QDate &day)
{
    if (!days.contains(day)) {
        days.append(day);
        std::sort(days.begin(), days.end());
    }
}

} // namespace

HolidaysCard::HolidaysCard(const ViewContext &context, QWidget *parent)
    : RuleCard(QStringLiteral("holidays"), parent)
    , m_context(context)
    , m_regionLabel(makeLabel(TextRole::Body, this))
    , m_regions(new QComboBox(this))
    , m_listLabel(makeLabel(TextRole::Body, this))
    , m_list(new QWidget(this))
    , m_rows(new QVBoxLayout(m_list))
    , m_ownLabel(makeLabel(TextRole::Body, this))
    , m_own(new QDateEdit(this))
    , m_add(makeButton(ButtonKind::Plain, this))
{
    m_regionLabel->setBuddy(m_regions);
    m_regions->setObjectName(QStringLiteral("holiday-region"));
    m_regions->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_regions->setMinimumContentsLength(kLeastRegion);
    connect(m_regions, &QComboBox::currentTextChanged, m_regions, &QWidget::setToolTip);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(2);
    m_ownLabel->setBuddy(m_own);
    m_own->setObjectName(QStringLiteral("own-day"));
    m_own->setCalendarPopup(true);
    m_own->setDateRange(today(), today().addYears(2));
    m_own->setDate(today().addDays(1));
    m_add->setObjectName(QStringLiteral("add-day"));
    fields()->addWidget(m_regionLabel);
    fields()->addWidget(m_regions);
    fields()->addWidget(m_listLabel);
    fields()->addWidget(m_list);
    fields()->addWidget(m_ownLabel);
    auto *own = new FlowLayout(8);
    own->addWidget(m_own);
    own->addWidget(m_add);
    fields()->addLayout(own);
    connect(m_regions, &QComboBox::activated, this, [this] {
        const int chosen = m_regions->currentData().toInt();
        m_region = chosen < 0 ? std::nullopt : std::optional(static_cast<HolidayRegion>(chosen));
        fillDays();
        showState();
    });
    connect(m_add, &QPushButton::clicked, this, &HolidaysCard::addOwn);
    onLanguage(this, [this] { retranslate(); });
}

QDate HolidaysCard::today() const
{
    return QDateTime::fromMSecsSinceEpoch(m_context.clock.now().ms).date();
}

void HolidaysCard::retranslate()
{
    setTexts(
        tr("Public holidays"),
        tr("Where a customer lives decides which holidays count, Alsace, Moselle and the overseas "
           "territories too. Channels that may not be used on public holidays rest on these "
           "days."),
        {{tr("Code du travail, art. L3133-1: the eleven public holidays; art. L3134-13 for Alsace "
             "and Moselle. Decree 83-1003 for overseas."),
          QStringLiteral("https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072050")}});
    m_regionLabel->setText(tr("For customers of whom no address is known"));
    m_regions->setAccessibleName(m_regionLabel->text());
    m_listLabel->setText(tr("Days of rest of the next twelve months"));
    m_ownLabel->setText(tr("A day of rest of your own"));
    m_own->setAccessibleName(m_ownLabel->text());
    m_own->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    m_add->setText(tr("Add this day"));
    fillRegions();
    fillDays();
}

QString HolidaysCard::regionName(HolidayRegion region)
{
    switch (region) {
    case HolidayRegion::None:
        return tr("none, Sundays alone");
    case HolidayRegion::France:
        return tr("Metropolitan France");
    case HolidayRegion::AlsaceMoselle:
        return tr("Alsace and Moselle");
    case HolidayRegion::Guadeloupe:
        return tr("Guadeloupe");
    case HolidayRegion::Martinique:
        return tr("Martinique");
    case HolidayRegion::Guiana:
        return tr("French Guiana");
    case HolidayRegion::Reunion:
        return tr("Réunion");
    case HolidayRegion::Mayotte:
        return tr("Mayotte");
    case HolidayRegion::SaintBarthelemy:
        return tr("Saint-Barthélemy");
    case HolidayRegion::SaintMartin:
        return tr("Saint-Martin");
    case HolidayRegion::SaintPierreMiquelon:
        return tr("Saint-Pierre and Miquelon");
    case HolidayRegion::WallisFutuna:
        return tr("Wallis and Futuna");
    case HolidayRegion::Polynesia:
        return tr("French Polynesia");
    case HolidayRegion::NewCaledonia:
        return tr("New Caledonia");
    case HolidayRegion::Belgium:
        return tr("Belgium");
    case HolidayRegion::Luxembourg:
        return tr("Luxembourg");
    case HolidayRegion::Switzerland:
        return tr("Switzerland");
    case HolidayRegion::Monaco:
        break;
    }
    return tr("Monaco");
}

void HolidaysCard::fillRegions()
{
    const QSignalBlocker blocker(m_regions);
    m_regions->clear();
    //: %1 is a country or territory
    m_regions->addItem(tr("as the shop’s time zone tells: %1").arg(regionName(m_usual)), kByZone);
    for (const HolidayRegion region : Holidays::regions())
        m_regions->addItem(regionName(region), static_cast<int>(region));
    m_regions->setCurrentIndex(m_region ? m_regions->findData(static_cast<int>(*m_region)) : 0);
    m_regions->setToolTip(m_regions->currentText());
}

void HolidaysCard::setUsual(HolidayRegion region)
{
    m_usual = region;
    fillRegions();
    fillDays();
}

HolidayRegion HolidaysCard::shownRegion() const
{
    return m_region.value_or(m_usual);
}

void HolidaysCard::fillDays()
{
    const KeyboardPlace keyboard(m_list);
    clearLayout(m_rows);
    const QDate from = today();
    const QDate until = from.addYears(1);
    QList<QDate> days
        = Holidays::of(from.year(), shownRegion()) + Holidays::of(from.year() + 1, shownRegion());
    QList<QDate> all = days + m_days.added;
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    for (const QDate &day : std::as_const(all)) {
        const bool isOwn = m_days.added.contains(day);
        if (day >= from && (isOwn || day < until))
            addDayRow(day, isOwn, isOwn || !m_days.removed.contains(day));
    }
    setTabOrderByLayout(this);
    keyboard.restoreIn(m_list);
}

void HolidaysCard::addDayRow(const QDate &day, bool isOwn, bool isKept)
{
    const QString id = day.toString(Qt::ISODate);
    auto *line = new QWidget(m_list);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const QString text = QLocale().toString(day, QLocale::LongFormat);
    if (isOwn) {
        QLabel *words = makeLabel(TextRole::Body, line);
        //: %1 is a day
        words->setText(tr("%1 (yours)").arg(text));
        auto *remove = makeIconButton(QStringLiteral("close"), line);
        setIconButtonText(remove, tr("Take %1 out").arg(text));
        remove->setObjectName(QStringLiteral("remove-day-") + id);
        connect(remove, &QToolButton::clicked, this, [this, day] { removeOwn(day); });
        row->addWidget(words, 1);
        row->addWidget(remove);
    } else {
        auto *box = new QCheckBox(text, line);
        box->setObjectName(QStringLiteral("holiday-") + id);
        box->setChecked(isKept);
        connect(box, &QCheckBox::toggled, this, [this, day](bool kept) { setWorked(day, !kept); });
        row->addWidget(box, 1);
    }
    m_rows->addWidget(line);
    line->show();
}

void HolidaysCard::addOwn()
{
    put(m_days.added, m_own->date());
    fillDays();
    showState();
}

void HolidaysCard::removeOwn(const QDate &day)
{
    m_days.added.removeAll(day);
    // The row that was pressed goes: after its signal.
    QMetaObject::invokeMethod(
        this, [this] { fillDays(); }, Qt::QueuedConnection);
    showState();
}

void HolidaysCard::setWorked(const QDate &day, bool worked)
{
    if (worked)
        put(m_days.removed, day);
    else
        m_days.removed.removeAll(day);
    showState();
}

void HolidaysCard::showRules(const SendingSettings &settings)
{
    m_region = settings.homeRegion;
    m_days = settings.rules.hours.daysOff();
    fillRegions();
    fillDays();
}

SendingSettings HolidaysCard::applied(SendingSettings settings) const
{
    settings.homeRegion = m_region;
    settings.rules.hours.setDaysOff(m_days);
    return settings;
}

SendingSettings HolidaysCard::standard(SendingSettings settings) const
{
    settings.homeRegion.reset();
    settings.rules.hours.setDaysOff({});
    return settings;
}

} // namespace comptoir
