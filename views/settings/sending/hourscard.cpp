#include "views/settings/sending/hourscard.h"

#include "views/settings/sending/senderwords.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLocale>
#include <QSignalBlocker>
#include <QTime>

#include <algorithm>

namespace comptoir {

namespace {

constexpr int kStep = 30; ///< minutes
constexpr int kHour = 60;
constexpr int kDays = 7;

QString clock(int minutes)
{
    return minutes == HoursRule::kMinutesADay
        ? QStringLiteral("24:00")
        : QTime(minutes / kHour, minutes % kHour).toString(QStringLiteral("HH:mm"));
}

} // namespace

HoursCard::HoursCard(QWidget *parent)
    : RuleCard(QStringLiteral("hours"), parent)
{
    for (const Channel channel : {Channel::Email, Channel::Sms, Channel::WhatsApp})
        addRow(channel);
    onLanguage(this, [this] { retranslate(); });
}

void HoursCard::addRow(Channel channel)
{
    const QString id = QString::number(static_cast<int>(channel));
    Row row{channel,
            makeLabel(TextRole::Body, this),
            new QComboBox(this),
            new QComboBox(this),
            {},
            new QCheckBox(this),
            makeLabel(TextRole::Small, this)};
    QFont strong = row.name->font();
    strong.setWeight(QFont::DemiBold);
    row.name->setFont(strong);
    const HoursRule wall = SendingHours::wall(channel);
    for (int minutes = wall.from; minutes <= wall.until; minutes += kStep) {
        if (minutes < wall.until)
            row.from->addItem(clock(minutes), minutes);
        if (minutes > wall.from)
            row.until->addItem(clock(minutes), minutes);
    }
    row.from->setObjectName(QStringLiteral("hours-from-") + id);
    row.until->setObjectName(QStringLiteral("hours-until-") + id);
    row.onHolidays->setObjectName(QStringLiteral("hours-holidays-") + id);
    auto *times = new FlowLayout(8);
    times->addWidget(row.from);
    times->addWidget(row.until);
    auto *days = new FlowLayout(8);
    for (int day = 0; day < kDays; ++day) {
        auto *box = new QCheckBox(this);
        box->setObjectName(QStringLiteral("hours-day-%1-%2").arg(id).arg(day + 1));
        row.days.append(box);
        days->addWidget(box);
        connect(box, &QCheckBox::toggled, this, [this] { showState(); });
    }
    fields()->addWidget(row.name);
    fields()->addLayout(times);
    fields()->addLayout(days);
    fields()->addWidget(row.onHolidays);
    fields()->addWidget(row.wall);
    fields()->addSpacing(8);
    for (QComboBox *box : {row.from, row.until})
        connect(box, &QComboBox::currentIndexChanged, this, [this] { showState(); });
    connect(row.onHolidays, &QCheckBox::toggled, this, [this] { showState(); });
    m_rows.append(row);
}

void HoursCard::retranslate()
{
    setTexts(
        tr("Hours and days"),
        tr("Advertising leaves only then, on the clock where the customer lives; what comes due "
           "at another time waits. Answers to an order or an account go at any time."),
        {{tr("Text messages: charter of the French operators (af2m, Charte Business Messaging, "
             "2026): advertising between 8:00 and 21:30, Monday to Saturday recommended. "
             "OVHcloud and Brevo let none through in the evening, on Sundays and holidays."),
          QStringLiteral("https://af2m.org/")},
         {tr("E-mail: usage. No law names hours; the night is left out so that no telephone "
             "rings."),
          {}}});
    const QLocale locale;
    for (const Row &row : std::as_const(m_rows)) {
        row.name->setText(SenderWords::channel(row.channel));
        const QString name = row.name->text();
        //: %1 is a channel: "Text messages (SMS): from"
        row.from->setAccessibleName(tr("%1: from").arg(name));
        row.until->setAccessibleName(tr("%1: until").arg(name));
        for (int day = 0; day < kDays; ++day) {
            row.days.at(day)->setText(locale.standaloneDayName(day + 1, QLocale::ShortFormat));
            row.days.at(day)->setAccessibleName(name + QStringLiteral(": ")
                                                + locale.standaloneDayName(day + 1));
        }
        row.onHolidays->setText(tr("On public holidays too"));
        row.onHolidays->setAccessibleName(name + QStringLiteral(": ") + row.onHolidays->text());
        const HoursRule wall = SendingHours::wall(row.channel);
        const bool isWalled = wall.from > 0 || wall.until < HoursRule::kMinutesADay;
        setTextOrHide(row.wall,
                      isWalled ? tr("Never before %1 or after %2: nobody may widen that.")
                                     .arg(clock(wall.from), clock(wall.until))
                               : QString());
    }
}

/// A time that is not on the list, as the command line may have set it, is put there.
void HoursCard::showTime(QComboBox *box, int minutes)
{
    if (box->findData(minutes) < 0) {
        int at = 0;
        while (at < box->count() && box->itemData(at).toInt() < minutes)
            ++at;
        box->insertItem(at, clock(minutes), minutes);
    }
    box->setCurrentIndex(box->findData(minutes));
}

void HoursCard::showRules(const SendingSettings &settings)
{
    for (const Row &row : std::as_const(m_rows)) {
        const HoursRule rule = settings.rules.hours.rule(row.channel);
        const HoursRule shown = settings.rules.hours.effective(row.channel);
        const QSignalBlocker from(row.from), until(row.until), holidays(row.onHolidays);
        showTime(row.from, shown.from);
        showTime(row.until, shown.until);
        for (int day = 0; day < kDays; ++day) {
            const QSignalBlocker blocker(row.days.at(day));
            row.days.at(day)->setChecked((rule.days >> day & 1) != 0);
        }
        row.onHolidays->setChecked(rule.onHolidays);
    }
}

HoursRule HoursCard::ruleOf(const Row &row)
{
    HoursRule rule;
    rule.from = row.from->currentData().toInt();
    rule.until = row.until->currentData().toInt();
    rule.days = 0;
    for (int day = 0; day < kDays; ++day) {
        if (row.days.at(day)->isChecked())
            rule.days = static_cast<quint8>(rule.days | 1U << day);
    }
    rule.onHolidays = row.onHolidays->isChecked();
    return rule;
}

SendingSettings HoursCard::applied(SendingSettings settings) const
{
    for (const Row &row : m_rows)
        settings.rules.hours.setRule(row.channel, ruleOf(row));
    return settings;
}

SendingSettings HoursCard::standard(SendingSettings settings) const
{
    for (const Row &row : m_rows)
        settings.rules.hours.setRule(row.channel, SendingHours::standard(row.channel));
    return settings;
}

QString HoursCard::problem() const
{
    for (const Row &row : m_rows) {
        if (!ruleOf(row).isSensible())
            //: %1 is a channel
            return tr("%1: choose a day at least, and an end after the beginning.")
                .arg(SenderWords::channel(row.channel));
    }
    return {};
}

QString HoursCard::warning() const
{
    const auto isWide = [](const Row &row) {
        const HoursRule usual = SendingHours::standard(row.channel);
        const HoursRule rule = ruleOf(row);
        return row.channel != Channel::Email
            && (rule.from < usual.from || rule.until > usual.until || rule.onHolidays
                || (rule.days & ~usual.days) != 0);
    };
    return std::any_of(m_rows.cbegin(), m_rows.cend(), isWide)
        ? tr("Wider than what is recommended for text messages: customers complain more, and some "
             "providers hold such messages back.")
        : QString();
}

} // namespace comptoir
