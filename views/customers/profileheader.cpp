#include "views/customers/profileheader.h"

#include "models/domain/consentwords.h"
#include "views/customers/consentlook.h"
#include "views/customers/customeredits.h"
#include "views/customers/customermark.h"
#include "views/customers/mergewords.h"
#include "views/customers/tagsrow.h"
#include "views/widgets/avatar.h"
#include "views/widgets/badge.h"
#include "views/widgets/elidedbutton.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QMenu>
#include <QUrl>

namespace comptoir {

namespace {

constexpr int kPhoneLetters = 20; ///< it stays whole beside an address that is cut

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

ProfileHeader::ProfileHeader(const ViewContext &context, CustomerEdits &edits, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_edits(edits)
    , m_avatar(new Avatar(this))
    , m_name(new ElidedLabel(this))
    , m_summary(makeLabel(TextRole::Small, this))
    , m_more(makeIconButton(QStringLiteral("more"), this))
    , m_menu(new QMenu(m_more))
    , m_expand(makeIconButton(QStringLiteral("expand"), this))
    , m_close(makeIconButton(QStringLiteral("close"), this))
    , m_tags(nullptr)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(buildTop());
    column->addWidget(buildContacts());
    m_tags = new TagsRow(this); // Tab comes here last
    column->addWidget(m_tags);
    buildMenu();
    connect(m_expand, &QToolButton::clicked, this, [this] { emit fullRequested(!m_full); });
    connect(m_close, &QToolButton::clicked, this, &ProfileHeader::closeRequested);
    connect(m_tags, &TagsRow::added, this,
            [this](const QString &name) { m_edits.addTag(m_reading.profile.row.id, name); });
    connect(m_tags, &TagsRow::removed, this,
            [this](const CustomerTag &tag) { m_edits.removeTag(m_reading.profile.row.id, tag); });
    onLanguage(this, [this] { retranslate(); });
}

QLayout *ProfileHeader::buildTop()
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
    for (QToolButton *button : {m_more, m_expand, m_close})
        buttons->addWidget(button, 0, Qt::AlignTop);
    row->addLayout(buttons);
    return row;
}

QWidget *ProfileHeader::buildContacts()
{
    auto *contacts = new QWidget(this);
    auto *line = new QHBoxLayout(contacts); // the longer one is cut where both have no room
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    m_email = buildContact(QStringLiteral("mail"), line, contacts);
    m_phone = buildContact(QStringLiteral("phone"), line, contacts);
    m_phone.link->setLeastLetters(kPhoneLetters);
    line->addStretch(1);
    m_email.link->setObjectName(QStringLiteral("mail-customer"));
    m_email.copy->setObjectName(QStringLiteral("copy-mail"));
    m_phone.link->setObjectName(QStringLiteral("call-customer"));
    m_phone.copy->setObjectName(QStringLiteral("copy-phone"));
    connect(m_email.copy, &QToolButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_email.text);
        emit copied();
    });
    connect(m_phone.copy, &QToolButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_phone.text);
        emit copied();
    });
    connect(m_email.link, &QPushButton::clicked, this, [this] {
        QUrl address;
        address.setScheme(QStringLiteral("mailto"));
        address.setPath(m_email.text);
        QDesktopServices::openUrl(address);
    });
    connect(m_phone.link, &QPushButton::clicked, this, [this] {
        QString digits = m_phone.text;
        digits.removeIf([](QChar c) { return !c.isDigit() && c != u'+'; });
        QDesktopServices::openUrl(QUrl(QStringLiteral("tel:") + digits));
    });
    return contacts;
}

ProfileHeader::Contact ProfileHeader::buildContact(const QString &icon, QHBoxLayout *line,
                                                   QWidget *parent)
{
    auto *pair = new QWidget(parent);
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    Contact contact;
    contact.link = new ElidedButton(pair);
    contact.link->setIconSize({Theme::forText(21), Theme::forText(16)});
    contact.link->setIcon(themedIcon(icon));
    contact.copy = makeIconButton(QStringLiteral("copy"), pair);
    contact.copy->setIconSize({Theme::forText(15), Theme::forText(15)});
    row->addWidget(contact.link);
    row->addWidget(contact.copy);
    line->addWidget(pair);
    return contact;
}

void ProfileHeader::buildMenu()
{
    QMenu *menu = m_menu;
    m_edit = menu->addAction(QString(), this, &ProfileHeader::editRequested);
    m_merge = menu->addAction(QString(), this, &ProfileHeader::mergeRequested);
    m_afterMerges = menu->addSeparator();
    m_print = menu->addAction(QString(), this, &ProfileHeader::printRequested);
    m_copyText = menu->addAction(QString(), this, &ProfileHeader::copyTextRequested);
    m_save = menu->addAction(QString(), this, &ProfileHeader::saveRequested);
    menu->addSeparator();
    m_erase = menu->addAction(QString(), this, &ProfileHeader::eraseRequested);
    m_erase->setObjectName(QStringLiteral("erase-customer"));
    m_more->setObjectName(QStringLiteral("profile-menu"));
    m_more->setFocusPolicy(Qt::TabFocus); // who leaves the menu goes on where they were
    connect(m_more, &QToolButton::clicked, menu,
            [this, menu] { menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
}

void ProfileHeader::retranslate()
{
    setIconButtonText(m_more, tr("What can be done with this customer"));
    setIconButtonText(m_close, tr("Close the profile"));
    m_edit->setText(tr("Edit…"));
    m_merge->setText(tr("Merge with…"));
    m_print->setText(tr("Print…"));
    m_copyText->setText(tr("Copy as text"));
    m_save->setText(tr("Save everything as a file…"));
    m_erase->setText(tr("Erase this customer…"));
    m_email.link->setHint(tr("Write an e-mail"));
    m_phone.link->setHint(tr("Call"));
    setIconButtonText(m_email.copy, tr("Copy the e-mail address"));
    setIconButtonText(m_phone.copy, tr("Copy the phone number"));
    setFull(m_full);
    if (m_reading.profile.row.id.isValid())
        setReading(ProfileReading(m_reading));
}

void ProfileHeader::setFull(bool full)
{
    m_full = full;
    m_expand->setIcon(themedIcon(full ? QStringLiteral("left") : QStringLiteral("expand")));
    setIconButtonText(m_expand, full ? tr("Back to the list") : tr("Show the whole profile"));
    m_close->setVisible(!full);
}

void ProfileHeader::setReading(const ProfileReading &reading)
{
    m_reading = reading;
    showNames();
    showBadges();
    showMerges();
    m_tags->setTags(reading.profile.tags, reading.tagNames);
}

/// What can be taken back stands behind what makes more of it.
void ProfileHeader::showMerges()
{
    qDeleteAll(m_undoings);
    m_undoings.clear();
    for (const CustomerMerge::Entry &entry : std::as_const(m_reading.merges)) {
        QString text = MergeWords::undoing(entry, *m_context.privacy);
        auto *action = new QAction(text.replace(u'&', QStringLiteral("&&")), m_menu);
        connect(action, &QAction::triggered, this,
                [this, entry] { emit separateRequested(entry); });
        m_menu->insertAction(m_afterMerges, action);
        m_undoings.append(action);
    }
}

void ProfileHeader::showNames()
{
    const CustomerProfile &profile = m_reading.profile;
    const CustomerRow &row = profile.row;
    const Privacy &privacy = *m_context.privacy;
    if (privacy.isOn())
        m_avatar->setPerson({}, {}, QStringLiteral("?"));
    else
        m_avatar->setPerson(row.firstName, row.lastName, row.email);
    m_name->setText(privacy.name(CustomerName::of(row)));
    QStringList parts;
    if (!profile.addresses.isEmpty() && !profile.addresses.first().city.isEmpty())
        parts.append(privacy.address(profile.addresses.first().city));
    if (!row.company.isEmpty() && row.company != CustomerName::of(row))
        parts.append(privacy.name(row.company));
    if (row.createdAt)
        parts.append(tr("known since %1").arg(Format::month(*row.createdAt)));
    if (profile.birthday.isValid() && !privacy.isOn())
        parts.append(tr("born on %1").arg(Format::birthday(profile.birthday)));
    setTextOrHide(m_summary, breakable(parts.join(QStringLiteral(" · "))));
    show(m_email, row.email, privacy.email(row.email));
    show(m_phone, row.phone, privacy.phone(row.phone));
}

void ProfileHeader::show(Contact &contact, const QString &text, const QString &masked)
{
    contact.text = text;
    contact.link->setName(masked);
    contact.link->parentWidget()->setVisible(!text.isEmpty());
}

void ProfileHeader::showBadges()
{
    QList<QWidget *> badges;
    const auto add = [this, &badges](const QString &text, Tone tone, const QString &icon) {
        auto *badge = new Badge(text, tone, m_tags);
        badge->set(text, tone, icon);
        badges.append(badge);
    };
    for (const Channel channel : kAllChannels) {
        const auto state = marketingState(m_reading.profile.consents, channel);
        if (!state || *state == ConsentState::Unknown)
            continue;
        add(ConsentWords::badge(channel, *state), ConsentLook::tone(*state),
            ConsentLook::icon(*state));
    }
    const CustomerMark::Kind mark = CustomerMark::of(m_reading.profile.row.figures, m_reading.asOf);
    add(CustomerMark::text(mark), CustomerMark::tone(mark), {});
    m_tags->setMarks(badges);
}

} // namespace comptoir
