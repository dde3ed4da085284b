#include "views/settings/shopform.h"

#include "views/widgets/layouts.h"
#include "views/widgets/tokens.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>

namespace comptoir {

ShopForm::ShopForm(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void ShopForm::setPlatform(const ShopPlatform &platform, bool keepSecrets)
{
    const QString typed = m_address ? m_address->text() : QString();
    delete m_inside; // nothing of it is on the call stack
    m_secrets.clear();
    m_keepSecrets = keepSecrets;
    m_inside = new QWidget(this);
    auto *row = new QHBoxLayout(m_inside);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(20);
    auto *fieldsArea = new QScrollArea(m_inside); // large text needs more room than there may be
    auto *fieldsInside = new QWidget(fieldsArea);
    fieldsInside->setAutoFillBackground(false);
    fieldsArea->viewport()->setAutoFillBackground(false);
    fieldsArea->setWidgetResizable(true);
    fieldsArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    fieldsArea->setFocusPolicy(Qt::NoFocus); // the fields have it, and scroll themselves into view
    auto *fields = new QVBoxLayout(fieldsInside);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(4);
    m_address = addField(fields, platform.addressLabel, platform.addressHelp);
    m_address->setPlaceholderText(platform.addressExample);
    m_address->setText(typed);
    for (const SecretField &field : platform.secretFields) {
        QLineEdit *edit = addField(fields, field.label, field.help);
        edit->setEchoMode(QLineEdit::Password);
        if (keepSecrets)
            edit->setPlaceholderText(tr("Leave empty to keep the present one"));
        m_secrets.append({field, edit});
    }
    m_noteLabel = makeLabel(TextRole::Small, m_inside);
    m_noteLabel->setProperty("role", QStringLiteral("warning"));
    m_noteLabel->setObjectName(QStringLiteral("secrets-note"));
    fields->addWidget(m_noteLabel);
    setTextOrHide(m_noteLabel, m_note);
    fields->addStretch(1);
    fieldsArea->setWidget(fieldsInside);
    row->addWidget(fieldsArea, 5);

    auto *guide = new QFrame(m_inside);
    guide->setProperty("card", QStringLiteral("soft"));
    auto *words = new QVBoxLayout(guide);
    words->setContentsMargins(16, 14, 8, 14);
    QLabel *heading = makeLabel(TextRole::Heading, guide);
    heading->setText(tr("How to get the key"));
    QLabel *text = makeLabel(TextRole::Body, guide);
    text->setText(platform.setUpGuide);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setAlignment(Qt::AlignTop);
    auto *scroll = new QScrollArea(guide);
    scroll->setProperty("ring", true); // words alone: the keys scroll it
    scroll->setWidgetResizable(true);
    scroll->setWidget(text);
    scroll->setAccessibleName(heading->text());
    scroll->viewport()->setAutoFillBackground(false);
    text->setAutoFillBackground(false);
    words->addWidget(heading);
    words->addWidget(scroll, 1);
    row->addWidget(guide, 5);
    layout()->addWidget(m_inside);
}

QLineEdit *ShopForm::addField(QVBoxLayout *to, const QString &label, const QString &help)
{
    QLabel *name = makeLabel(TextRole::Body, m_inside);
    name->setText(label);
    auto *edit = new QLineEdit(m_inside);
    edit->setAccessibleName(label);
    edit->setAccessibleDescription(help);
    name->setBuddy(edit);
    to->addWidget(name);
    to->addWidget(edit);
    if (!help.isEmpty()) {
        QLabel *small = makeLabel(TextRole::Small, m_inside);
        small->setText(help);
        to->addWidget(small);
    }
    to->addSpacing(12);
    connect(edit, &QLineEdit::textChanged, this, &ShopForm::changed);
    return edit;
}

void ShopForm::setNote(const QString &note)
{
    m_note = note;
    if (m_noteLabel)
        setTextOrHide(m_noteLabel, note);
}

void ShopForm::setAddress(const QString &address)
{
    m_address->setText(address);
}

QString ShopForm::address() const
{
    return m_address ? m_address->text().trimmed() : QString();
}

ShopSecret ShopForm::secret() const
{
    ShopSecret secret;
    for (const auto &[field, edit] : m_secrets) {
        // Copied keys often bring a line break along.
        const QString typed = edit->text().trimmed();
        if (field.role == SecretField::Role::Key)
            secret.key = typed;
        else
            secret.clientId = typed;
    }
    return secret;
}

QString ShopForm::problem() const
{
    if (address().isEmpty())
        return tr("The address of the shop is missing.");
    for (const auto &[field, edit] : m_secrets) {
        if (!field.optional && !m_keepSecrets && edit->text().trimmed().isEmpty())
            //: %1 is the name of a field, for example "Web service key"
            return tr("“%1” is missing.").arg(field.label);
    }
    return {};
}

void ShopForm::askForKey()
{
    for (const auto &[field, edit] : std::as_const(m_secrets))
        edit->setPlaceholderText({});
    if (!m_secrets.isEmpty())
        m_secrets.first().second->setFocus(Qt::TabFocusReason);
}

void ShopForm::focusFirst()
{
    if (m_address)
        m_address->setFocus(Qt::TabFocusReason);
}

} // namespace comptoir
