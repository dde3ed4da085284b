#include "workflows/messages/sendingsettings.h"

#include "models/store/machinenames.h"
#include "models/store/settingsrepository.h"

#include <algorithm>

namespace comptoir {

namespace {

const QString kCap = QStringLiteral("messages.cap");
const QString kCapDays = QStringLiteral("messages.cap_days");
const QString kOfferHours = QStringLiteral("messages.offer_hours");
const QString kAskBeforeLate = QStringLiteral("messages.ask_before_late");
const QString kPaused = QStringLiteral("messages.paused");
/// Where the window of earlier versions kept its switch: a profile paused by it stays so.
const QString kPausedBefore = QStringLiteral("sending.paused");
const QString kHomeRegion = QStringLiteral("messages.holidays_of");
const QString kDaysAdded = QStringLiteral("messages.days_of_rest");
const QString kDaysRemoved = QStringLiteral("messages.holidays_worked");
const QString kOptOutText = QStringLiteral("messages.opt_out_text");
const QString kStopText = QStringLiteral("messages.stop_text");
const QString kHeldBefore = QStringLiteral("messages.held_before");

QString hoursKey(Channel channel)
{
    return QStringLiteral("messages.hours.") + machineName(channel);
}

/// Reads settings; the first failure sticks.
class Reader
{
public:
    explicit Reader(Database &database)
        : m_settings(database)
    {}

    void number(const QString &key, int least, int &value)
    {
        const Result<int> stored = m_settings.integer(key, value);
        if (!stored)
            m_done = stored.error();
        else if (*stored >= least)
            value = *stored;
    }
    QString text(const QString &key)
    {
        const auto stored = m_settings.value(key);
        if (!stored)
            m_done = stored.error();
        return stored ? stored->value_or(QString()) : QString();
    }
    [[nodiscard]] const Done &done() const { return m_done; }

private:
    SettingsRepository m_settings;
    Done m_done = comptoir::done();
};

constexpr qsizetype kMostDays = 366; ///< of the owner's own

QString textOf(const QList<QDate> &days)
{
    QStringList texts;
    for (const QDate &day : days)
        texts.append(day.toString(Qt::ISODate));
    return texts.join(u' ');
}

/// Ascending, each once; what is no day is left out.
QList<QDate> daysOf(const QString &text)
{
    QList<QDate> days;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size() && i < kMostDays; ++i) {
        if (const QDate day = QDate::fromString(words.at(i), Qt::ISODate); day.isValid())
            days.append(day);
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

QString unlessStandard(int value, int standard)
{
    return value == standard ? QString() : QString::number(value);
}

} // namespace

Result<SendingSettings> SendingSettings::load(Database &database)
{
    SendingSettings settings;
    Reader read(database);
    for (const Channel channel : kAllChannels) {
        if (const auto rule = HoursRule::fromText(read.text(hoursKey(channel))))
            settings.rules.hours.setRule(channel, *rule);
    }
    read.number(kCap, 0, settings.rules.cap);
    read.number(kCapDays, 1, settings.rules.capDays);
    read.number(kOfferHours, 0, settings.rules.offerHours);
    read.number(kAskBeforeLate, 0, settings.askBeforeLate);
    settings.rules.hours.setDaysOff(
        {daysOf(read.text(kDaysAdded)), daysOf(read.text(kDaysRemoved))});
    settings.homeRegion = holidayRegionFrom(read.text(kHomeRegion));
    settings.optOutText = read.text(kOptOutText);
    settings.stopText = read.text(kStopText);
    settings.isPaused = !read.text(kPaused).isEmpty() || !read.text(kPausedBefore).isEmpty();
    bool isInstant = false;
    const qint64 held = read.text(kHeldBefore).toLongLong(&isInstant);
    if (isInstant)
        settings.heldBefore = Timestamp{held};
    return read.done() ? Result<SendingSettings>(settings) : read.done().error();
}

Done SendingSettings::save(Database &database) const
{
    SettingsRepository store(database);
    QList<std::pair<QString, QString>> values{
        {kCap, unlessStandard(rules.cap, GateRules::kStandardCap)},
        {kCapDays, unlessStandard(rules.capDays, GateRules::kStandardCapDays)},
        {kOfferHours, unlessStandard(rules.offerHours, GateRules::kStandardOfferHours)},
        {kAskBeforeLate, unlessStandard(askBeforeLate, kStandardAskBeforeLate)},
        {kHomeRegion, homeRegion ? machineName(*homeRegion) : QString()},
        {kDaysAdded, textOf(rules.hours.daysOff().added)},
        {kDaysRemoved, textOf(rules.hours.daysOff().removed)},
        {kOptOutText, optOutText.trimmed()},
        {kStopText, stopText.trimmed()},
        {kPaused, isPaused ? QStringLiteral("1") : QString()},
        {kPausedBefore, {}},
        {kHeldBefore, heldBefore ? QString::number(heldBefore->ms) : QString()}};
    for (const Channel channel : kAllChannels) {
        const HoursRule rule = rules.hours.rule(channel);
        values.append({hoursKey(channel),
                       rule == SendingHours::standard(channel) ? QString() : rule.toText()});
    }
    for (const auto &[key, value] : std::as_const(values)) {
        if (Done written = store.set(key, value); !written)
            return written;
    }
    return done();
}

SendingSettings SendingSettings::withSwitchesOf(const SendingSettings &other) const
{
    SendingSettings merged = *this;
    merged.isPaused = other.isPaused;
    merged.heldBefore = other.heldBefore;
    return merged;
}

Result<std::optional<HolidayRegion>> SendingSettings::loadHomeRegion(Database &database)
{
    const auto kept = SettingsRepository(database).value(kHomeRegion);
    if (!kept)
        return kept.error();
    return holidayRegionFrom(kept->value_or(QString()));
}

QString SendingSettings::pausedKey()
{
    return kPaused;
}

Done SendingSettings::setPaused(Database &database, bool paused)
{
    SettingsRepository settings(database);
    Done written = settings.set(kPaused, paused ? QStringLiteral("1") : QString());
    return written ? settings.set(kPausedBefore, {}) : written;
}

} // namespace comptoir
