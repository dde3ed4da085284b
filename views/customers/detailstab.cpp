#include "views/customers/detailstab.h"

#include "models/store/mergesteps.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/customers/accountcard.h"
#include "views/customers/customeredits.h"
#include "views/customers/customermark.h"
#include "views/customers/fieldscard.h"
#include "views/customers/mergewords.h"
#include "views/customers/persondialog.h"
#include "views/widgets/confirmdialog.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace comptoir {

void DetailsTab::fill(QVBoxLayout *column)
{
    addDuplicates(column);
    addPerson(column);
    addHeading(column, tr("Your fields"));
    column->addWidget(new FieldsCard(reading(), edits(), context()));
    for (const CustomerAccount &account : reading().profile.accounts) {
        const Shop shop = reading().shopsById.value(account.shop);
        addHeading(column, tr("In %1").arg(shop.name.isEmpty() ? tr("a removed shop") : shop.name));
        column->addWidget(new AccountCard(account, shop, context(), edits()));
    }
    if (!reading().profile.addresses.isEmpty())
        addHeading(column, tr("Addresses"));
    for (const CustomerAddress &address : reading().profile.addresses) {
        addLine(column, address.isDefault ? tr("Main") : tr("Other"),
                privacy().address(AccountCard::addressText(address)));
        column->addSpacing(6);
    }
    addMerges(column);
    column->addStretch(1);
}

bool DetailsTab::isBusy() const
{
    const auto *fields = findChild<const FieldsCard *>();
    return fields && fields->isBusy();
}

void DetailsTab::addPerson(QVBoxLayout *column)
{
    const CustomerProfile &profile = reading().profile;
    addHeading(column, tr("Person"));
    const auto line = [&](const char *name, const QString &label, const QString &value) {
        const bool mine = profile.ownerFields.contains(QLatin1String(name));
        //: %1 is a value of a customer that the owner wrote, not the shop
        addLine(column, label, mine && !value.isEmpty() ? tr("%1 (yours)").arg(value) : value);
    };
    line("first_name", tr("First name"), privacy().name(profile.row.firstName));
    line("last_name", tr("Last name"), privacy().name(profile.row.lastName));
    line("company", tr("Company"), privacy().name(profile.row.company));
    line("email", tr("E-mail"), privacy().email(profile.row.email));
    line("phone", tr("Phone"), privacy().phone(profile.row.phone));
    if (profile.birthday.isValid())
        line("birthday", tr("Birthday"), privacy().words(Format::date(profile.birthday)));
    using Gender = AccountRecord::Gender;
    if (profile.gender != Gender::Unknown)
        line("gender", tr("Gender"), profile.gender == Gender::Male ? tr("man") : tr("woman"));
    if (!profile.language.isEmpty())
        line("language", tr("Language"), Format::language(profile.language));
    QPushButton *button = makeButton(ButtonKind::Plain);
    button->setObjectName(QStringLiteral("edit-person"));
    button->setIcon(themedIcon(QStringLiteral("edit")));
    button->setText(tr("Edit…"));
    column->addSpacing(4);
    column->addWidget(button, 0, Qt::AlignLeft);
    connect(button, &QPushButton::clicked, this, &DetailsTab::edit);
}

void DetailsTab::edit()
{
    auto *dialog = new PersonDialog(reading(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, id = customer()] { edits().setPerson(id, dialog->changes()); });
    dialog->open();
}

void DetailsTab::addDuplicates(QVBoxLayout *column)
{
    if (reading().duplicates.isEmpty())
        return;
    addHeading(column, tr("Perhaps the same person"));
    for (const LikelyDuplicate &duplicate : reading().duplicates)
        addDuplicate(column, duplicate);
}

void DetailsTab::addDuplicate(QVBoxLayout *column, const LikelyDuplicate &duplicate)
{
    QFrame *card = makeCard();
    card->setProperty("card", QStringLiteral("soft"));
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(12, 10, 12, 8);
    inside->setSpacing(4);
    QLabel *name = makeLabel(TextRole::Body);
    name->setText(breakable(privacy().name(CustomerName::of(duplicate.row))));
    inside->addWidget(name);
    const QString why = duplicate.reason == LikelyDuplicate::Reason::SamePhone
        ? tr("Same phone number")
        : tr("Same name and postcode");
    const QString orders
        = tr("%n order(s)", nullptr, static_cast<int>(duplicate.row.figures.ordersCount));
    addRemark(inside, why + QStringLiteral(" · ") + orders);
    auto *buttons = new QHBoxLayout;
    QPushButton *look = makeButton(ButtonKind::Link);
    look->setObjectName(QStringLiteral("merge-duplicate"));
    look->setText(tr("Compare and merge…"));
    QPushButton *different = makeButton(ButtonKind::Link);
    different->setObjectName(QStringLiteral("different-people"));
    different->setText(tr("These are two people"));
    buttons->addWidget(look);
    buttons->addWidget(different);
    buttons->addStretch(1);
    inside->addLayout(buttons);
    column->addWidget(card);
    column->addSpacing(8);
    connect(look, &QPushButton::clicked, this, [this, other = duplicate.row.id] {
        emit mergeRequested({customer(), other});
    });
    connect(different, &QPushButton::clicked, this,
            [this, other = duplicate.row.id] { edits().setDifferent(customer(), other); });
}

void DetailsTab::addMerges(QVBoxLayout *column)
{
    if (reading().merges.isEmpty())
        return;
    addHeading(column, tr("Merges"));
    for (const CustomerMerge::Entry &entry : reading().merges) {
        const bool merge = entry.kind == CustomerMerge::Kind::Merge;
        auto *row = new QHBoxLayout;
        row->setSpacing(12);
        QLabel *what = makeLabel(TextRole::Body);
        //: %1 is a customer, %2 a day
        what->setText(merge ? tr("Merged with %1 on %2")
                                  .arg(breakable(MergeWords::absorbed(entry, privacy())),
                                       Format::date(entry.at))
                            : tr("An account was separated on %1").arg(Format::date(entry.at)));
        QPushButton *undo = makeButton(ButtonKind::Link);
        undo->setObjectName(QStringLiteral("separate"));
        undo->setText(merge ? tr("Separate again…") : tr("Bring it back…"));
        row->addWidget(what, 1);
        row->addWidget(undo);
        column->addLayout(row);
        connect(undo, &QPushButton::clicked, this, [this, entry] { separate(entry); });
    }
}

/// What would come of it is tried on the writer's thread and rolled back, then shown.
void DetailsTab::separate(const CustomerMerge::Entry &entry)
{
    const auto tried = context().store.write([entry, now = context().clock.now()](Database &db) {
        return MergeSteps(db, now).previewUndo(entry);
    });
    whenDone(tried, this, [this, entry](const Result<QList<MergePerson>> &persons) {
        if (!persons) {
            emit edits().failed(persons.error());
            return;
        }
        QStringList lines;
        for (const MergePerson &person : *persons)
            lines.append(MergeWords::summary(person, privacy()));
        askToSeparate(entry, lines.join(QStringLiteral("\n\n")));
    });
}

void DetailsTab::askToSeparate(const CustomerMerge::Entry &entry, const QString &outcome)
{
    const bool merge = entry.kind == CustomerMerge::Kind::Merge;
    ConfirmDialog::Question question;
    question.title = merge ? tr("Separate these customers again?") : tr("Bring the account back?");
    question.text = merge ? tr("There will be two customers again:\n\n%1").arg(outcome)
                          : tr("There will be one customer again:\n\n%1").arg(outcome);
    question.verb = merge ? tr("Separate") : tr("Bring back");
    question.dangerous = false;
    ConfirmDialog::ask(this, question, [this, entry](int) { edits().separate(entry); });
}

} // namespace comptoir
