#include "views/settings/customfieldscard.h"

#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/settings/choicesdialog.h"
#include "views/settings/ownerchange.h"
#include "views/settings/ownerlines.h"
#include "views/widgets/confirmdialog.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/namedialog.h"
#include "views/widgets/retranslate.h"

#include <QHBoxLayout>
#include <QMenu>

namespace comptoir {

CustomFieldsCard::CustomFieldsCard(const ViewContext &context, QWidget *parent)
    : ListCard(parent)
    , m_context(context)
{
    connect(m_context.undo.get(), &UndoHistory::applied, this, &CustomFieldsCard::refresh);
    onLanguage(this, [this] { retranslate(); });
}

void CustomFieldsCard::retranslate()
{
    setTexts(tr("Fields of your own"),
             tr("What you want to know of customers beyond what the shops know. A field is "
                "made in the profile of a customer, where it is also filled in."));
    take(QList<Entry>(m_fields));
}

void CustomFieldsCard::refresh()
{
    const auto answer = m_context.store.read([](Database &db) -> Result<QList<Entry>> {
        CustomFieldRepository fields(db);
        const Result<QList<CustomField>> list = fields.list();
        if (!list)
            return list.error();
        QList<Entry> entries;
        for (const CustomField &field : *list) {
            const Result<qint64> customers = fields.customersWith(field.id);
            if (!customers)
                return customers.error();
            entries.append({field, *customers});
        }
        return entries;
    });
    whenDone(answer, this, [this, generation = ++m_generation](const Result<QList<Entry>> &fields) {
        if (generation != m_generation)
            return;
        if (fields)
            take(*fields);
        else
            emit failed(fields.error());
    });
}

void CustomFieldsCard::take(const QList<Entry> &fields)
{
    m_fields = fields;
    QList<QWidget *> lines;
    for (const Entry &entry : fields)
        lines.append(makeFieldLine(entry));
    setLines(lines, tr("There is no field of your own yet."));
}

QString CustomFieldsCard::typeText(const CustomField &field)
{
    switch (field.type) {
    case CustomField::Type::Text:
        return tr("Text");
    case CustomField::Type::Number:
        return tr("Number");
    case CustomField::Type::Date:
        return tr("Date");
    case CustomField::Type::YesNo:
        return tr("Yes or no");
    case CustomField::Type::Choice:
        //: %1 is a list of choices
        return tr("Choice: %1").arg(field.choices.join(QStringLiteral(", ")));
    }
    return {};
}

QWidget *CustomFieldsCard::makeFieldLine(const Entry &entry)
{
    const QString name = entry.field.label;
    const QString customers = tr("%n customer(s)", nullptr, static_cast<int>(entry.customers));
    OwnerLine line = makeOwnerLine(
        this, name, QStringList{typeText(entry.field), customers}.join(QStringLiteral(" · ")));
    line.more->setText(tr("More"));
    line.more->setAccessibleName(tr("More for the field %1").arg(name));
    line.more->setObjectName(QStringLiteral("field-%1").arg(entry.field.id));
    QMenu *menu = line.more->menu();
    connect(menu->addAction(themedIcon(QStringLiteral("note")), tr("Rename…")), &QAction::triggered,
            this, [this, entry] { rename(entry); });
    if (entry.field.type == CustomField::Type::Choice)
        connect(menu->addAction(themedIcon(QStringLiteral("filter")), tr("Change the choices…")),
                &QAction::triggered, this, [this, entry] { changeChoices(entry); });
    menu->addSeparator();
    connect(menu->addAction(themedIcon(QStringLiteral("trash"), Tone::Danger), tr("Delete…")),
            &QAction::triggered, this, [this, entry] { remove(entry); });
    return line.widget;
}

void CustomFieldsCard::rename(const Entry &entry)
{
    NameDialog::Question question;
    question.title = tr("Rename the field %1").arg(entry.field.label);
    question.label = tr("Name");
    question.verb = tr("Rename");
    question.name = entry.field.label;
    NameDialog::ask(this, question, [this, field = entry.field](const QString &name) {
        change(tr("The field “%1” is called “%2” now.").arg(field.label, name),
               [id = field.id, name](CustomFieldRepository &fields) {
                   return fields.rename(id, name);
               });
    });
}

void CustomFieldsCard::changeChoices(const Entry &entry)
{
    ChoicesDialog::ask(this, entry.field, [this, field = entry.field](const QStringList &choices) {
        change(tr("The choices of “%1” are changed. Customers keep the values they have.")
                   .arg(field.label),
               [id = field.id, choices](CustomFieldRepository &fields) {
                   return fields.setChoices(id, choices);
               });
    });
}

void CustomFieldsCard::remove(const Entry &entry)
{
    ConfirmDialog::Question question;
    question.title = tr("Delete the field %1?").arg(entry.field.label);
    question.text = tr("%n customer(s) have a value in it, which goes with it. You can take this "
                       "back until Comptoir is closed.",
                       nullptr, static_cast<int>(entry.customers));
    question.verb = tr("Delete the field");
    ConfirmDialog::ask(this, question, [this, field = entry.field](int) {
        change(tr("The field “%1” is deleted.").arg(field.label),
               [id = field.id](CustomFieldRepository &fields) -> Done {
                   const Result<qint64> erased = fields.erase(id);
                   return erased ? done() : Done(erased.error());
               });
    });
}

void CustomFieldsCard::change(const QString &text,
                              const std::function<Done(CustomFieldRepository &)> &work)
{
    changeWords(
        m_context, this, text,
        [work](Database &db) {
            CustomFieldRepository fields(db);
            return work(fields);
        },
        [this](const Done &outcome) {
            if (!outcome)
                emit failed(outcome.error());
            refresh();
            emit changed();
        });
}

} // namespace comptoir
