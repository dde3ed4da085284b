#include "views/settings/sending/accessstep.h"

#include "views/settings/sending/fieldform.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "workflows/messages/senderpresets.h"

#include <QHBoxLayout>
#include <QScrollArea>

namespace comptoir {

namespace {

const QString kAddress = QStringLiteral("address");
const QString kName = QStringLiteral("name");

} // namespace

AccessStep::AccessStep(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(20);
    auto *area = new QScrollArea(this); // large text needs more room than there may be
    auto *inside = new QWidget(area);
    inside->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus); // the fields have it, and scroll themselves into view
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 12, 0);
    m_form = new FieldForm(inside);
    m_note = makeLabel(TextRole::Small, inside);
    m_note->setProperty("role", QStringLiteral("warning"));
    m_note->setObjectName(QStringLiteral("secrets-note"));
    m_note->hide();
    column->addWidget(m_form);
    column->addWidget(m_note);
    column->addStretch(1);
    area->setWidget(inside);
    row->addWidget(area, 5);
    m_guide = makeGuide();
    row->addWidget(m_guide, 4);
    connect(m_form, &FieldForm::changed, this, &AccessStep::changed);
    connect(m_form, &FieldForm::signInWanted, this, &AccessStep::signInWanted);
    connect(m_form, &FieldForm::signInGivenUp, this, &AccessStep::signInGivenUp);
    onLanguage(this, [this] {
        m_guideHeading->setText(tr("Where to find it"));
        m_guideArea->setAccessibleName(m_guideHeading->text());
    });
}

QWidget *AccessStep::makeGuide()
{
    auto *guide = new QFrame(this);
    guide->setProperty("card", QStringLiteral("soft"));
    auto *words = new QVBoxLayout(guide);
    words->setContentsMargins(16, 14, 8, 14);
    m_guideHeading = makeLabel(TextRole::Heading, guide);
    m_guideText = makeLabel(TextRole::Body, guide);
    m_guideText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_guideText->setAlignment(Qt::AlignTop);
    m_guideText->setAutoFillBackground(false);
    m_guideArea = new QScrollArea(guide);
    m_guideArea->setProperty("ring", true); // words alone: the keys scroll it
    m_guideArea->setWidgetResizable(true);
    m_guideArea->setWidget(m_guideText);
    m_guideArea->viewport()->setAutoFillBackground(false);
    words->addWidget(m_guideHeading);
    words->addWidget(m_guideArea, 1);
    return guide;
}

void AccessStep::setPreset(const SenderPreset &preset, bool keepSecrets)
{
    GatewayField name;
    name.key = kName;
    const bool isEmail = preset.channel == Channel::Email;
    name.label = isEmail ? tr("Name that customers see") : tr("Name in Comptoir");
    name.help
        = isEmail ? tr("Such as the name of your shop. Empty: the address alone.") : QString();
    name.isRequired = false;
    m_form->setFields(QList<GatewayField>{SenderForm::addressField(preset), name}
                          + SenderForm::fields(preset),
                      keepSecrets);
    const QString guide = preset.guide ? preset.guide() : QString();
    m_guideText->setText(breakable(guide, kLongestCopied));
    m_guide->setVisible(!guide.isEmpty());
}

void AccessStep::setAnswers(const SenderAnswers &answers)
{
    QHash<QString, QString> values = answers.fields;
    values.insert(kAddress, answers.address);
    values.insert(kName, answers.name);
    m_form->setValues(values);
}

SenderAnswers AccessStep::answers() const
{
    SenderAnswers answers;
    answers.fields = m_form->values();
    answers.address = answers.fields.take(kAddress);
    answers.name = answers.fields.take(kName);
    return answers;
}

QString AccessStep::problem() const
{
    return m_form->problem();
}

bool AccessStep::hasTypedSecret() const
{
    return m_form->hasTypedSecret();
}

void AccessStep::setNote(const QString &note)
{
    setTextOrHide(m_note, note);
}

void AccessStep::focusFirst()
{
    m_form->focusFirst();
}

void AccessStep::askForSecret()
{
    m_form->askForSecret();
}

SignInField *AccessStep::signIn() const
{
    return m_form->signIn();
}

} // namespace comptoir
