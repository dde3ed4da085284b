#include "views/customers/fielddialog.h"

#include "models/domain/contact.h"
#include "views/customers/formrows.h"
#include "views/widgets/layouts.h"
#include "views/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace comptoir {

FieldDialog::FieldDialog(const QList<CustomField> &known, QWidget *parent)
    : Dialog(parent)
    , m_known(known)
    , m_label(new QLineEdit(this))
    , m_type(new QComboBox(this))
    , m_choicesHint(makeLabel(TextRole::Small, this))
    , m_choices(new QPlainTextEdit(this))
    , m_problem(makeLabel(TextRole::Small, this))
    , m_make(makeMainButton(this))
{
    setWindowTitle(tr("New field"));
    setMinimumWidth(Theme::forText(420));
    m_label->setObjectName(QStringLiteral("label"));
    m_label->setMaxLength(64);
    m_type->setObjectName(QStringLiteral("type"));
    m_choices->setObjectName(QStringLiteral("choices"));
    m_choices->setTabChangesFocus(true);
    m_choices->setFixedHeight(Theme::forText(96));
    m_make->setObjectName(QStringLiteral("make"));
    using Type = CustomField::Type;
    for (const auto &[type, name] :
         {std::pair(Type::Text, tr("Text")), std::pair(Type::Number, tr("Number")),
          std::pair(Type::Date, tr("Day")), std::pair(Type::YesNo, tr("Yes or no")),
          std::pair(Type::Choice, tr("Choice"))})
        m_type->addItem(name, static_cast<int>(type));
    build();
    connect(m_label, &QLineEdit::textChanged, this, &FieldDialog::check);
    connect(m_type, &QComboBox::currentIndexChanged, this, &FieldDialog::check);
    connect(m_choices, &QPlainTextEdit::textChanged, this, &FieldDialog::check);
    check();
}

void FieldDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    QLabel *title = makeLabel(TextRole::Heading, this);
    title->setText(tr("A new field for all customers"));
    column->addWidget(title);
    FormRows rows(column, this);
    rows.add(tr("Name"), m_label);
    rows.add(tr("Kind"), m_type);
    m_choicesHint->setText(tr("The values to choose from, one a line:"));
    m_choices->setAccessibleName(tr("Values to choose from"));
    m_problem->setProperty("role", QStringLiteral("danger"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_choicesHint, m_choices, m_problem})
        column->addWidget(widget);
    QPushButton *cancel = makeButton(ButtonKind::Plain, this);
    cancel->setText(tr("Cancel"));
    m_make->setText(tr("Make the field"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_make);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_make, &QPushButton::clicked, this, &QDialog::accept);
}

CustomField FieldDialog::field() const
{
    CustomField field;
    field.label = m_label->text().simplified();
    field.type = static_cast<CustomField::Type>(m_type->currentData().toInt());
    if (field.type != CustomField::Type::Choice)
        return field;
    for (const QString &line : m_choices->toPlainText().split(u'\n')) {
        const QString value = line.simplified();
        if (!value.isEmpty() && !field.choices.contains(value))
            field.choices.append(value);
    }
    return field;
}

QString FieldDialog::problem() const
{
    const CustomField made = field();
    for (const CustomField &known : m_known) {
        if (foldForSorting(known.label) == foldForSorting(made.label))
            return tr("There is a field of this name already.");
    }
    if (made.type == CustomField::Type::Choice && made.choices.size() < 2)
        return tr("Write two values at least.");
    return {};
}

void FieldDialog::check()
{
    const bool choice
        = m_type->currentData().toInt() == static_cast<int>(CustomField::Type::Choice);
    m_choices->setVisible(choice);
    m_choicesHint->setVisible(choice);
    const bool named = !foldForSorting(m_label->text()).isEmpty();
    const QString wrong = problem();
    setTextOrHide(m_problem, named ? wrong : QString());
    m_make->setEnabled(named && wrong.isEmpty());
}

} // namespace comptoir
