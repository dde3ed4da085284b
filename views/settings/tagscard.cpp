#include "views/settings/tagscard.h"

#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/settings/ownerchange.h"
#include "views/settings/ownerlines.h"
#include "views/widgets/confirmdialog.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/namedialog.h"
#include "views/widgets/retranslate.h"

#include <QHBoxLayout>
#include <QMenu>

namespace comptoir {

TagsCard::TagsCard(const ViewContext &context, QWidget *parent)
    : ListCard(parent)
    , m_context(context)
{
    connect(m_context.undo.get(), &UndoHistory::applied, this, &TagsCard::refresh);
    onLanguage(this, [this] { retranslate(); });
}

void TagsCard::retranslate()
{
    setTexts(tr("Tags"),
             tr("Your own words for customers. You give them on the customers' page; "
                "here they are put in order."));
    take(QList<Entry>(m_tags));
}

void TagsCard::refresh()
{
    const auto answer = m_context.store.read([](Database &db) { return TagRepository(db).list(); });
    whenDone(answer, this, [this, generation = ++m_generation](const Result<QList<Entry>> &tags) {
        if (generation != m_generation)
            return;
        if (tags)
            take(*tags);
        else
            emit failed(tags.error());
    });
}

void TagsCard::take(const QList<Entry> &tags)
{
    m_tags = tags;
    QList<QWidget *> lines;
    for (const Entry &entry : tags)
        lines.append(makeTagLine(entry));
    setLines(lines, tr("There is no tag yet. Choose customers in the list and give them one."));
}

QWidget *TagsCard::makeTagLine(const Entry &entry)
{
    const QString name = entry.tag.name;
    OwnerLine line = makeOwnerLine(
        this, name, tr("%n customer(s)", nullptr, static_cast<int>(entry.customers)));
    line.more->setText(tr("More"));
    line.more->setAccessibleName(tr("More for the tag %1").arg(name));
    line.more->setObjectName(QStringLiteral("tag-%1").arg(entry.tag.id));
    QMenu *menu = line.more->menu();
    connect(menu->addAction(themedIcon(QStringLiteral("note")), tr("Rename…")), &QAction::triggered,
            this, [this, entry] { rename(entry); });
    QMenu *others = menu->addMenu(themedIcon(QStringLiteral("tag")), tr("Make one with"));
    others->setEnabled(m_tags.size() > 1);
    for (const Entry &other : std::as_const(m_tags)) {
        if (other.tag.id == entry.tag.id)
            continue;
        // An ampersand in a menu marks a key.
        const QString text = QString(other.tag.name).replace(u'&', QStringLiteral("&&"));
        connect(others->addAction(text), &QAction::triggered, this,
                [this, entry, other] { merge(entry, other); });
    }
    menu->addSeparator();
    connect(menu->addAction(themedIcon(QStringLiteral("trash"), Tone::Danger), tr("Delete")),
            &QAction::triggered, this, [this, entry] { remove(entry); });
    return line.widget;
}

void TagsCard::rename(const Entry &entry)
{
    NameDialog::Question question;
    question.title = tr("Rename the tag %1").arg(entry.tag.name);
    question.label = tr("Name");
    question.verb = tr("Rename");
    question.name = entry.tag.name;
    NameDialog::ask(this, question, [this, entry](const QString &name) {
        change(tr("The tag “%1” is called “%2” now.").arg(entry.tag.name, name),
               [id = entry.tag.id, name](TagRepository &tags) { return tags.rename(id, name); });
    });
}

void TagsCard::merge(const Entry &absorbed, const Entry &kept)
{
    change(tr("“%1” and “%2” are one tag now: “%2”.").arg(absorbed.tag.name, kept.tag.name),
           [from = absorbed.tag.id, to = kept.tag.id](TagRepository &tags) {
               return tags.merge(to, from);
           });
}

void TagsCard::remove(const Entry &entry)
{
    change(tr("The tag “%1” is deleted; %n customer(s) had it.", nullptr,
              static_cast<int>(entry.customers))
               .arg(entry.tag.name),
           [id = entry.tag.id](TagRepository &tags) { return tags.erase(id); });
}

void TagsCard::change(const QString &text, const std::function<Done(TagRepository &)> &work)
{
    changeWords(
        m_context, this, text,
        [work](Database &db) {
            TagRepository tags(db);
            return work(tags);
        },
        [this](const Done &outcome) {
            if (!outcome)
                emit failed(outcome.error());
            refresh();
            emit changed();
        });
}

} // namespace comptoir
