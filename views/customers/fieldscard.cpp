#include "views/customers/fieldscard.h"

#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/customers/customeredits.h"
#include "views/customers/fielddialog.h"
#include "views/customers/formrows.h"
#include "views/widgets/confirmdialog.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/setlook.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace comptoir {

FieldsCard::FieldsCard(const ProfileReading &reading, CustomerEdits &edits,
                       const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_reading(reading)
    , m_edits(edits)
    , m_context(context)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (const CustomField &field : m_reading.fields)
        addField(column, field);
    addMaking(column);
}

bool FieldsCard::isBusy() const
{
    for (const QLineEdit *line : findChildren<QLineEdit *>()) {
        if (line->hasFocus() && line->isModified())
            return true;
    }
    return false;
}

void FieldsCard::addField(QVBoxLayout *column, const CustomField &field)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    QLabel *name = makeLabel(TextRole::Small, this);
    name->setText(field.label);
    name->setFixedWidth(labelWidth());
    QLabel *problem = makeLabel(TextRole::Small, this);
    problem->setProperty("role", QStringLiteral("danger"));
    problem->hide();
    const bool chosen
        = field.type == CustomField::Type::YesNo || field.type == CustomField::Type::Choice;
    QWidget *editor = chosen ? makeChoice(field) : makeLine(field, problem);
    editor->setAccessibleName(field.label);
    editor->setObjectName(QStringLiteral("field-") + field.key);
    name->setBuddy(editor);
    QToolButton *erase = makeIconButton(QStringLiteral("trash"), this);
    setIconButtonText(erase, tr("Delete the field “%1” of all customers").arg(field.label));
    row->addWidget(name);
    row->addWidget(editor, 1);
    row->addWidget(erase);
    column->addLayout(row);
    column->addWidget(problem);
    connect(erase, &QToolButton::clicked, this, [this, field] { countAndAskToErase(field); });
}

QWidget *FieldsCard::makeLine(const CustomField &field, QLabel *problem)
{
    auto *line = new QLineEdit(this);
    const QString shown = CustomFieldText::show(field, m_reading.values.value(field.id), QLocale());
    if (m_context.privacy->isOn()) { // what stands here may say who it is
        line->setText(m_context.privacy->words(shown));
        line->setReadOnly(true);
        return line;
    }
    line->setText(shown);
    if (field.type == CustomField::Type::Date)
        line->setPlaceholderText(tr("dd/mm/yyyy"));
    connect(line, &QLineEdit::editingFinished, this,
            [this, line, field, problem] { keepLine(line, field, problem); });
    return line;
}

void FieldsCard::keepLine(QLineEdit *line, const CustomField &field, QLabel *problem)
{
    const Result<QString> read = CustomFieldText::read(field, line->text(), QLocale());
    setLook(line, "invalid", !read);
    setTextOrHide(problem, read ? QString() : read.error().text);
    if (!read || *read == m_reading.values.value(field.id))
        return;
    line->setModified(false);
    m_reading.values.insert(field.id, *read); // leaving the line after Enter is not a second change
    m_edits.setValue(m_reading.profile.row.id, field, *read);
}

QWidget *FieldsCard::makeChoice(const CustomField &field)
{
    auto *choice = new QComboBox(this);
    choice->setFocusPolicy(Qt::StrongFocus); // the wheel scrolls the page, not the value
    choice->addItem(QStringLiteral("–"), QString());
    if (field.type == CustomField::Type::YesNo) {
        choice->addItem(tr("yes"), QStringLiteral("1"));
        choice->addItem(tr("no"), QStringLiteral("0"));
    }
    for (const QString &value : field.choices)
        choice->addItem(value, value);
    choice->setCurrentIndex(qMax(0, choice->findData(m_reading.values.value(field.id))));
    connect(choice, &QComboBox::activated, this, [this, choice, field] {
        const QString value = choice->currentData().toString();
        if (value != m_reading.values.value(field.id))
            m_edits.setValue(m_reading.profile.row.id, field, value);
    });
    return choice;
}

void FieldsCard::addMaking(QVBoxLayout *column)
{
    if (m_reading.fields.isEmpty()) {
        QLabel *hint = makeLabel(TextRole::Small, this);
        hint->setText(tr("Keep what no shop asks for: a shoe size, an allergy, who sent them."));
        column->addWidget(hint);
    }
    QPushButton *make = makeButton(ButtonKind::Link, this);
    make->setObjectName(QStringLiteral("make-field"));
    make->setIcon(themedIcon(QStringLiteral("plus"), Tone::Accent));
    make->setText(tr("New field…"));
    column->addWidget(make, 0, Qt::AlignLeft);
    connect(make, &QPushButton::clicked, this, [this] {
        auto *dialog = new FieldDialog(m_reading.fields, window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, &m_edits,
                [dialog, &edits = m_edits] { edits.defineField(dialog->field()); });
        dialog->open();
    });
}

void FieldsCard::countAndAskToErase(const CustomField &field)
{
    const auto counted = m_context.store.read(
        [id = field.id](Database &db) { return CustomFieldRepository(db).customersWith(id); });
    whenDone(counted, this, [this, field](const Result<qint64> &customers) {
        if (customers)
            askToErase(field, *customers);
        else
            emit m_edits.failed(customers.error());
    });
}

void FieldsCard::askToErase(const CustomField &field, qint64 customers)
{
    ConfirmDialog::Question question;
    question.title = tr("Delete the field “%1”?").arg(field.label);
    question.text = customers == 0
        ? tr("Nothing is written in it yet.")
        : tr("It disappears from all customers, with what is written in it for %n of them. This "
             "cannot be undone.",
             nullptr, static_cast<int>(customers));
    question.verb = tr("Delete the field");
    ConfirmDialog::ask(this, question, [this, field](int) { m_edits.eraseField(field); });
}

} // namespace comptoir
