#include "views/customers/profilepanel.h"

#include "models/store/store.h"
#include "views/customers/customermark.h"
#include "views/customers/profiletabs.h"
#include "views/customers/timelinetab.h"
#include "views/widgets/avatar.h"
#include "views/widgets/badge.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/stattile.h"
#include "views/widgets/theme.h"
#include "views/widgets/whendone.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QStackedWidget>
#include <QTabBar>

namespace comptoir {

namespace {

constexpr int kTilesInOneRow = 560;

/// What all accounts together say of one channel: an agreement anywhere is one.
std::optional<ConsentState> marketingState(const QList<CurrentConsent> &consents, Channel channel)
{
    std::optional<ConsentState> state;
    for (const CurrentConsent &consent : consents) {
        if (consent.record.channel != channel || consent.record.purpose != Purpose::Marketing)
            continue;
        if (!state || consent.record.state == ConsentState::Granted)
            state = consent.record.state;
    }
    return state;
}

} // namespace

ProfilePanel::ProfilePanel(const ViewContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_stack(new QStackedWidget(this))
    , m_body(new QWidget(m_stack))
    , m_nobody(new EmptyState(QStringLiteral("customer"), m_stack))
    , m_notice(new NoticeBar(m_body))
    , m_avatar(new Avatar(m_body))
    , m_name(new ElidedLabel(m_body))
    , m_summary(makeLabel(TextRole::Small, m_body))
    , m_expand(makeIconButton(QStringLiteral("expand"), m_body))
    , m_close(makeIconButton(QStringLiteral("close"), m_body))
    , m_email(makeButton(ButtonKind::Link, m_body))
    , m_phone(makeButton(ButtonKind::Link, m_body))
    , m_badges(new QWidget(m_body))
    , m_badgeRow(new FlowLayout(6, m_badges))
    , m_tileGrid(new QGridLayout)
    , m_tabs(new QTabBar(m_body))
    , m_pages(new QStackedWidget(m_body))
    , m_timeline(new TimelineTab(context.store, context.clock, m_pages))
    , m_orders(new OrdersTab(m_pages))
    , m_carts(new CartsTab(m_pages))
    , m_data(new DataTab(m_pages))
    , m_consents(new ConsentTab(m_pages))
{
    setProperty("card", true);
    setMinimumWidth(340);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(20, 18, 14, 8);
    column->setSpacing(12);
    column->addWidget(m_notice);
    buildHeader();
    column->addWidget(m_badges);
    buildTiles();
    column->addLayout(m_tileGrid);
    buildTabs();
    m_stack->addWidget(m_nobody);
    m_stack->addWidget(m_body);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_stack);
    connect(m_timeline, &TimelineTab::failed, m_notice,
            [this](const Error &error) { m_notice->showError(error); });
    onLanguage(this, [this] { retranslate(); });
}

void ProfilePanel::buildHeader()
{
    QFont name = Theme::titleFont();
    name.setPixelSize(qRound(name.pixelSize() * 0.85));
    m_name->setFont(name);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_name);
    words->addWidget(m_summary);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_avatar, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    buttons->addWidget(m_expand, 0, Qt::AlignTop);
    buttons->addWidget(m_close, 0, Qt::AlignTop);
    row->addLayout(buttons);
    m_email->setIcon(themedIcon(QStringLiteral("mail")));
    m_phone->setIcon(themedIcon(QStringLiteral("phone")));
    auto *contacts = new QWidget(m_body);
    auto *flow = new FlowLayout(8, contacts);
    flow->addWidget(m_email);
    flow->addWidget(m_phone);
    auto *column = static_cast<QVBoxLayout *>(m_body->layout());
    column->addLayout(row);
    column->addWidget(contacts);
    connect(m_expand, &QToolButton::clicked, this, [this] { emit fullRequested(!m_full); });
    connect(m_close, &QToolButton::clicked, this, &ProfilePanel::closeRequested);
    connect(m_email, &QPushButton::clicked, this, [this] { copyContact(m_email); });
    connect(m_phone, &QPushButton::clicked, this, [this] { copyContact(m_phone); });
}

void ProfilePanel::buildTiles()
{
    for (int i = 0; i < 4; ++i)
        m_tiles.append(new StatTile(m_body));
    m_tileGrid->setSpacing(8);
    arrangeTiles();
}

void ProfilePanel::buildTabs()
{
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideNone);
    for (QWidget *page :
         std::initializer_list<QWidget *>{m_timeline, m_orders, m_carts, m_data, m_consents}) {
        m_tabs->addTab(QString());
        m_pages->addWidget(page);
    }
    auto *tabs = new QVBoxLayout;
    tabs->setSpacing(0);
    tabs->addWidget(m_tabs);
    tabs->addWidget(makeRule(m_body));
    tabs->addWidget(m_pages, 1);
    static_cast<QVBoxLayout *>(m_body->layout())->addLayout(tabs, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
}

void ProfilePanel::retranslate()
{
    setAccessibleName(tr("Profile of the customer"));
    m_nobody->setTexts(tr("Choose a customer to see who they are and what they bought."));
    setIconButtonText(m_close, tr("Close the profile"));
    setIconButtonText(m_expand, m_full ? tr("Back to the list") : tr("Show the whole profile"));
    m_tabs->setAccessibleName(tr("Parts of the profile"));
    m_tabs->setTabText(0, tr("History"));
    m_tabs->setTabText(1, tr("Orders"));
    m_tabs->setTabText(2, tr("Carts"));
    m_tabs->setTabText(3, tr("Data"));
    m_tabs->setTabText(4, tr("Consent"));
    m_email->setToolTip(tr("Copy the e-mail address"));
    m_phone->setToolTip(tr("Copy the phone number"));
    if (m_reading.profile.row.id.isValid())
        take(ProfileReading(m_reading));
}

void ProfilePanel::showCustomer(CustomerId customer)
{
    m_customer = customer;
    refresh();
    if (customer.isValid())
        return;
    m_reading = {};
    m_stack->setCurrentWidget(m_nobody);
}

void ProfilePanel::refresh()
{
    const int generation = ++m_generation;
    if (!m_customer.isValid())
        return;
    const auto answer
        = m_context.store.read([id = m_customer, now = m_context.clock.now()](Database &db) {
              return readProfile(db, id, now);
          });
    whenDone(answer, this, [this, generation](const Result<ProfileReading> &reading) {
        if (generation != m_generation)
            return;
        m_stack->setCurrentWidget(m_body);
        if (!reading) {
            m_notice->showError(reading.error());
            return;
        }
        m_notice->hide();
        take(*reading);
        m_timeline->setCustomer(m_customer, m_reading.shops);
        emit shown(m_customer);
    });
}

void ProfilePanel::take(const ProfileReading &reading)
{
    m_reading = reading;
    showHeader();
    showBadges();
    showTiles();
    m_orders->setOrders(reading.orders, reading.shops);
    m_carts->setCarts(reading.carts, reading.shops);
    m_data->setProfile(reading.profile, reading.shops);
    m_consents->setConsents(reading.profile.consents, reading.consentLedger, reading.shops);
}

void ProfilePanel::showHeader()
{
    const CustomerProfile &profile = m_reading.profile;
    const CustomerRow &row = profile.row;
    m_avatar->setPerson(row.firstName, row.lastName, row.email);
    m_name->setText(CustomerName::of(row));
    QStringList parts;
    if (!profile.addresses.isEmpty() && !profile.addresses.first().city.isEmpty())
        parts.append(profile.addresses.first().city);
    if (!row.company.isEmpty() && row.company != m_name->text())
        parts.append(row.company);
    if (row.createdAt)
        parts.append(tr("known since %1").arg(Format::month(*row.createdAt)));
    if (profile.birthday.isValid())
        parts.append(tr("born on %1").arg(Format::birthday(profile.birthday)));
    setTextOrHide(m_summary, parts.join(QStringLiteral(" · ")));
    m_email->setText(row.email);
    m_email->setVisible(!row.email.isEmpty());
    m_phone->setText(row.phone);
    m_phone->setVisible(!row.phone.isEmpty());
}

void ProfilePanel::showBadges()
{
    clearLayout(m_badgeRow);
    const auto add = [this](const QString &text, Tone tone, const QString &icon) {
        auto *badge = new Badge(text, tone, m_badges);
        badge->set(text, tone, icon);
        m_badgeRow->addWidget(badge);
        badge->show();
    };
    for (const Channel channel : {Channel::Email, Channel::Sms}) {
        const auto state = marketingState(m_reading.profile.consents, channel);
        if (!state || *state == ConsentState::Unknown)
            continue;
        //: consent badge: %1 is a channel (E-mail), %2 what was decided (agreed)
        const QString text
            = tr("%1: %2").arg(Format::channel(channel), Format::consentState(*state));
        if (*state == ConsentState::Granted)
            add(text, Tone::Good, QStringLiteral("check"));
        else if (*state == ConsentState::Pending)
            add(text, Tone::Warning, QStringLiteral("clock"));
        else
            add(text, Tone::Neutral, QStringLiteral("close"));
    }
    const CustomerMark::Kind mark = CustomerMark::of(m_reading.profile.row.figures, m_reading.asOf);
    add(CustomerMark::text(mark), CustomerMark::tone(mark), {});
    for (const CustomerTag &tag : m_reading.profile.tags)
        add(tag.name, Tone::Neutral, QStringLiteral("tag"));
}

void ProfilePanel::showTiles()
{
    const CustomerFigures &figures = m_reading.profile.row.figures;
    m_tiles[0]->set(tr("Orders"), Format::number(figures.ordersCount),
                    tr("Orders that count as a sale"));
    m_tiles[1]->set(tr("Spent"), Format::money(figures.totalSpent), tr("After refunds"));
    m_tiles[2]->set(tr("Average basket"),
                    figures.averageBasket ? Format::money(*figures.averageBasket) : Format::none());
    m_tiles[3]->set(tr("Last order"),
                    figures.lastOrderAt ? Format::date(*figures.lastOrderAt) : Format::none());
}

void ProfilePanel::arrangeTiles()
{
    const int columns = width() >= kTilesInOneRow ? 4 : 2;
    for (int i = 0; i < m_tiles.size(); ++i)
        m_tileGrid->addWidget(m_tiles[i], i / columns, i % columns);
}

void ProfilePanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrangeTiles();
}

void ProfilePanel::setFull(bool full)
{
    m_full = full;
    m_expand->setIcon(themedIcon(full ? QStringLiteral("left") : QStringLiteral("expand")));
    setIconButtonText(m_expand, full ? tr("Back to the list") : tr("Show the whole profile"));
    m_close->setVisible(!full);
}

void ProfilePanel::showTab(int index)
{
    m_tabs->setCurrentIndex(index);
}

void ProfilePanel::focusTabs()
{
    m_tabs->setFocus(Qt::TabFocusReason);
}

void ProfilePanel::copyContact(const QPushButton *contact)
{
    QApplication::clipboard()->setText(contact->text());
    emit copied();
}

} // namespace comptoir
