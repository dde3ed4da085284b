#include "views/settings/sending/rulessection.h"

#include "models/store/mainshop.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/settings/ownerchange.h"
#include "views/settings/sending/holidayscard.h"
#include "views/settings/sending/hourscard.h"
#include "views/settings/sending/numbercards.h"
#include "views/settings/sending/senderservices.h"
#include "views/settings/sending/wordingcard.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"

#include <QVBoxLayout>

namespace comptoir {

namespace {

/// What pauses and holds back stays as it is at that moment.
std::function<Done(Database &)> keeping(const SendingSettings &settings)
{
    return [settings](Database &db) -> Done {
        const auto now = SendingSettings::load(db);
        if (!now)
            return now.error();
        if (Done saved = settings.withSwitchesOf(*now).save(db); !saved)
            return saved;
        OrderCredits credits(db);
        const auto windows = credits.windows();
        if (!windows)
            return windows.error();
        return *windows == settings.credit ? done() : credits.setWindows(settings.credit);
    };
}

} // namespace

RulesSection::RulesSection(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_notice(new NoticeBar(this))
    , m_holidays(new HolidaysCard(context, this))
{
    m_cards = {new HoursCard(this), m_holidays,           new CapsCard(this),
               new LateCard(this),  new CreditCard(this), new WordingCard(this)};
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    m_notice->hide();
    layout->addWidget(m_notice);
    for (RuleCard *card : std::as_const(m_cards)) {
        layout->addWidget(card);
        connect(card, &RuleCard::applyRequested, this, [this, card] { apply(card); });
    }
    layout->addWidget(makePace());
    layout->addStretch(1);
    connect(m_context.undo.get(), &UndoHistory::applied, this, &RulesSection::refresh);
    onLanguage(this, [this] { retranslate(); });
}

/// How fast is the account's: here only where to find it.
QFrame *RulesSection::makePace()
{
    QFrame *card = makeCard(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(10);
    m_paceHeading = makeLabel(TextRole::Heading, card);
    m_paceText = makeLabel(TextRole::Muted, card);
    m_paceSource = makeLabel(TextRole::Small, card);
    m_senders = makeButton(ButtonKind::Plain, card);
    m_senders->setObjectName(QStringLiteral("show-senders"));
    column->addWidget(m_paceHeading);
    column->addWidget(m_paceText);
    column->addWidget(m_senders, 0, Qt::AlignLeft);
    column->addWidget(m_paceSource);
    connect(m_senders, &QPushButton::clicked, this, &RulesSection::sendersRequested);
    return card;
}

void RulesSection::retranslate()
{
    m_paceHeading->setText(tr("Pace"));
    m_paceText->setText(
        tr("How many messages leave an hour and a day, and how a new account warms up, "
           "is set with each account. Limits count over any stretch of that length, "
           "so that closing the program gives no fresh quota."));
    m_senders->setText(tr("Show the sending accounts"));
    m_paceSource->setText(tr("Help pages of the providers, November 2026. OVHcloud, Orange and "
                             "Outlook.com publish no figure: theirs are cautious."));
}

void RulesSection::refresh()
{
    const auto answer = m_context.store.read([](Database &db) -> Result<Read> {
        const auto settings = SendingSettings::load(db);
        const auto shop = mainShop(db);
        if (!settings || !shop)
            return !settings ? settings.error() : shop.error();
        const auto windows = OrderCredits(db).windows();
        const auto credited = OrderCredits(db).ofAll();
        if (!windows || !credited)
            return !windows ? windows.error() : credited.error();
        Read read{*settings, holidaysOfZone(shop->zone.id()), *credited};
        read.settings.credit = *windows;
        return read;
    });
    whenDone(answer, this, [this, generation = ++m_generation](const Result<Read> &read) {
        if (generation != m_generation)
            return;
        if (!read) {
            m_notice->showError(read.error());
            return;
        }
        m_kept = read->settings;
        m_credited = read->credited;
        m_holidays->setUsual(read->usual);
        for (RuleCard *card : std::as_const(m_cards))
            card->setKept(m_kept);
    });
}

void RulesSection::apply(const RuleCard *card)
{
    const SendingSettings to = card->typed();
    ++m_generation; // what is being read now is the old
    changeKept(m_context, this, tr("The rules were changed. They hold from the next message on."),
               keeping(to), keeping(m_kept), [this, to](const Done &kept) {
                   if (!kept) {
                       m_notice->showError(kept.error());
                       return;
                   }
                   m_notice->hide();
                   if (m_kept.credit != to.credit)
                       tellCredited(m_credited);
                   m_kept = to;
                   for (RuleCard *one : std::as_const(m_cards))
                       one->setKept(to);
                   tellRulesChanged(m_context);
               });
}

QString RulesSection::words(const OrderCredits::Sum &sum)
{
    QStringList parts{tr("%Ln order(s)", nullptr, static_cast<int>(sum.orders))};
    for (const Money &money : sum.revenue)
        parts.append(Format::money(money));
    return parts.join(QStringLiteral(", "));
}

/// The past is counted anew: the old figure against the new.
void RulesSection::tellCredited(const OrderCredits::Sum &before)
{
    const auto answer = m_context.store.read([](Database &db) { return OrderCredits(db).ofAll(); });
    whenDone(answer, this, [this, before](const Result<OrderCredits::Sum> &now) {
        if (!now) {
            m_notice->showError(now.error());
            return;
        }
        m_credited = *now;
        //: %1 and %2 are counts and sums: 12 orders, 340.00 EUR
        m_notice->showNotice(
            Tone::Neutral,
            tr("Put down to messages before: %1. Now: %2.").arg(words(before), words(*now)));
        m_notice->show();
    });
}

} // namespace comptoir
