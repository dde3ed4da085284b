#include "views/settings/sending/fieldform.h"

#include "views/settings/sending/signinfield.h"
#include "views/widgets/layouts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace comptoir {

namespace {

using Type = GatewayField::Type;

const QString kOn = QStringLiteral("1");
constexpr int kTextLines = 4;

} // namespace

FieldForm::FieldForm(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void FieldForm::setFields(const QList<GatewayField> &fields, bool keepSecrets)
{
    const QHash<QString, QString> typed = values();
    const bool wasMore = m_more && !m_more->isHidden();
    delete m_inside; // nothing of it is on the call stack
    m_rows.clear();
    m_keepSecrets = keepSecrets;
    m_inside = new QWidget(this);
    auto *column = new QVBoxLayout(m_inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_more = new QWidget(m_inside);
    auto *moreColumn = new QVBoxLayout(m_more);
    moreColumn->setContentsMargins(0, 8, 0, 0);
    moreColumn->setSpacing(4);
    for (const GatewayField &field : fields)
        addRow(field, field.isAdvanced ? moreColumn : column);
    m_moreButton = makeButton(ButtonKind::Link, m_inside);
    m_moreButton->setObjectName(QStringLiteral("more-settings"));
    m_moreButton->setVisible(moreColumn->count() > 0);
    connect(m_moreButton, &QPushButton::clicked, this, [this] { showMore(m_more->isHidden()); });
    column->addWidget(m_moreButton, 0, Qt::AlignLeft);
    column->addWidget(m_more);
    layout()->addWidget(m_inside);
    setValues(typed);
    showMore(wasMore);
}

void FieldForm::showMore(bool more)
{
    m_more->setVisible(more);
    m_moreButton->setText(more ? tr("Fewer settings") : tr("More settings"));
}

void FieldForm::addRow(const GatewayField &field, QVBoxLayout *to)
{
    QWidget *input = makeInput(field);
    input->setObjectName(QStringLiteral("field-") + field.key);
    input->setAccessibleName(field.label);
    input->setAccessibleDescription(field.help);
    if (field.type != Type::Switch && field.type != Type::SignIn) {
        QLabel *name = makeLabel(TextRole::Body, m_inside);
        name->setText(field.label);
        name->setBuddy(input);
        to->addWidget(name);
    }
    to->addWidget(input);
    if (!field.help.isEmpty()) {
        QLabel *small = makeLabel(TextRole::Small, m_inside);
        small->setText(breakable(field.help, kLongestCopied));
        to->addWidget(small);
    }
    to->addSpacing(10);
    m_rows.append({field, input});
}

QWidget *FieldForm::makeInput(const GatewayField &field)
{
    switch (field.type) {
    case Type::LongText:
        return makeText(field);
    case Type::Choice:
        return makeChoice(field);
    case Type::Switch:
        return makeSwitch(field);
    case Type::SignIn:
        return makeSignIn(field);
    case Type::Text:
    case Type::Address:
    case Type::Number:
        break;
    }
    return makeLine(field);
}

QWidget *FieldForm::makeLine(const GatewayField &field)
{
    auto *line = new QLineEdit(m_inside);
    line->setMaxLength(field.longest);
    if (field.isSecret)
        line->setEchoMode(QLineEdit::Password);
    line->setPlaceholderText(field.isSecret && m_keepSecrets
                                 ? tr("Leave empty to keep the present one")
                                 : field.standard);
    connect(line, &QLineEdit::textChanged, this, &FieldForm::changed);
    return line;
}

QWidget *FieldForm::makeText(const GatewayField &field)
{
    auto *text = new QPlainTextEdit(m_inside);
    text->setTabChangesFocus(true);
    text->setPlaceholderText(field.standard);
    text->setFixedHeight(text->fontMetrics().lineSpacing() * kTextLines + 16);
    connect(text, &QPlainTextEdit::textChanged, this, &FieldForm::changed);
    return text;
}

QWidget *FieldForm::makeChoice(const GatewayField &field)
{
    auto *choice = new QComboBox(m_inside);
    for (const GatewayField::Option &option : field.options)
        choice->addItem(option.label, option.value);
    choice->setCurrentIndex(qMax(0, choice->findData(field.standard)));
    connect(choice, &QComboBox::currentIndexChanged, this, [this] { emit changed(); });
    return choice;
}

QWidget *FieldForm::makeSwitch(const GatewayField &field)
{
    auto *box = new QCheckBox(field.label, m_inside);
    box->setChecked(field.standard == kOn);
    connect(box, &QCheckBox::toggled, this, [this] { emit changed(); });
    return box;
}

QWidget *FieldForm::makeSignIn(const GatewayField &field)
{
    auto *signIn = new SignInField(field.label, m_inside);
    connect(signIn, &SignInField::wanted, this, &FieldForm::signInWanted);
    connect(signIn, &SignInField::givenUp, this, &FieldForm::signInGivenUp);
    connect(signIn, &SignInField::changed, this, &FieldForm::changed);
    return signIn;
}

SignInField *FieldForm::signIn() const
{
    for (const Row &row : m_rows) {
        if (auto *field = qobject_cast<SignInField *>(row.input))
            return field;
    }
    return nullptr;
}

QString FieldForm::valueOf(const Row &row)
{
    if (const auto *signIn = qobject_cast<const SignInField *>(row.input))
        return signIn->value();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(row.input))
        return text->toPlainText();
    if (const auto *choice = qobject_cast<const QComboBox *>(row.input))
        return choice->currentData().toString();
    if (const auto *box = qobject_cast<const QCheckBox *>(row.input))
        return box->isChecked() ? kOn : QString();
    // Copied keys often bring a line break along.
    return static_cast<const QLineEdit *>(row.input)->text().trimmed();
}

void FieldForm::setValue(const Row &row, const QString &value)
{
    if (auto *signIn = qobject_cast<SignInField *>(row.input))
        signIn->setValue(value);
    else if (auto *text = qobject_cast<QPlainTextEdit *>(row.input))
        text->setPlainText(value);
    else if (auto *choice = qobject_cast<QComboBox *>(row.input))
        choice->setCurrentIndex(qMax(0, choice->findData(value)));
    else if (auto *box = qobject_cast<QCheckBox *>(row.input))
        box->setChecked(value == kOn);
    else // what is the provider's shows as such
        static_cast<QLineEdit *>(row.input)->setText(value == row.field.standard ? QString()
                                                                                 : value);
}

void FieldForm::setValues(const QHash<QString, QString> &values)
{
    for (const Row &row : std::as_const(m_rows)) {
        if (const auto value = values.constFind(row.field.key); value != values.cend())
            setValue(row, *value);
    }
}

QHash<QString, QString> FieldForm::values() const
{
    QHash<QString, QString> values;
    for (const Row &row : m_rows)
        values.insert(row.field.key, valueOf(row));
    return values;
}

bool FieldForm::hasTypedSecret() const
{
    return std::any_of(m_rows.cbegin(), m_rows.cend(), [](const Row &row) {
        return row.field.isSecret && !valueOf(row).isEmpty();
    });
}

QString FieldForm::problem() const
{
    for (const auto &[field, input] : m_rows) {
        const QString value = valueOf({field, input});
        const bool isKept = field.isSecret && m_keepSecrets;
        if (field.isRequired && !isKept && value.isEmpty() && field.standard.isEmpty())
            //: %1 is the name of a field, for example "Application key"
            return tr("“%1” is missing.").arg(field.label);
    }
    return {};
}

void FieldForm::focusFirst()
{
    if (!m_rows.isEmpty())
        m_rows.constFirst().input->setFocus(Qt::TabFocusReason);
}

void FieldForm::askForSecret()
{
    m_keepSecrets = false;
    bool isFirst = true;
    for (const Row &row : std::as_const(m_rows)) {
        auto *line = row.field.isSecret ? qobject_cast<QLineEdit *>(row.input) : nullptr;
        if (!line)
            continue;
        line->setPlaceholderText({});
        if (std::exchange(isFirst, false))
            line->setFocus(Qt::TabFocusReason);
    }
}

} // namespace comptoir
