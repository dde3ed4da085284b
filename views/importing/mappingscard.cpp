#include "views/importing/mappingscard.h"

#include "views/importing/importwords.h"
#include "views/importing/keptmappings.h"
#include "views/shell/undohistory.h"
#include "views/widgets/layouts.h"
#include "views/widgets/namedialog.h"
#include "views/widgets/retranslate.h"

#include <QHBoxLayout>
#include <QPointer>

namespace comptoir {

MappingsCard::MappingsCard(const ViewContext &context, QWidget *parent)
    : ListCard(parent)
    , m_context(context)
    , m_kept(new KeptMappings(context.store, this))
{
    connect(m_kept, &KeptMappings::changed, this, &MappingsCard::take);
    onLanguage(this, [this] { retranslate(); });
}

void MappingsCard::retranslate()
{
    setTexts(tr("How files are read"),
             tr("What you said of the columns of a file is kept under a name, and used "
                "again by itself for the next file with the same columns."));
    take();
}

void MappingsCard::refresh()
{
    m_kept->read();
}

void MappingsCard::take()
{
    const QList<SavedMapping> &mappings = m_kept->list();
    QList<QWidget *> lines;
    for (qsizetype i = 0; i < mappings.size(); ++i)
        lines.append(makeMappingLine(i, mappings.at(i)));
    setLines(lines, tr("None is kept yet: the first import keeps one."));
}

QWidget *MappingsCard::makeMappingLine(qsizetype index, const SavedMapping &mapping)
{
    const QString name = mapping.profile.name;
    QStringList remarks{ImportWords::kind(mapping.profile.kind)};
    if (!mapping.lostCurrency.isEmpty())
        remarks.append(tr("its currency “%1” does not exist").arg(mapping.lostCurrency));
    remarks.append(mapping.headers.join(QStringLiteral(", ")));
    const auto [line, row] = makeLine(name, remarks.join(QStringLiteral(" · ")), this);
    QPushButton *rename = makeButton(ButtonKind::Link, line);
    rename->setText(tr("Rename…"));
    rename->setAccessibleName(tr("Rename %1").arg(name));
    rename->setObjectName(QStringLiteral("rename-mapping-%1").arg(index));
    QPushButton *remove = makeButton(ButtonKind::Link, line);
    remove->setText(tr("Delete"));
    remove->setAccessibleName(tr("Delete %1").arg(name));
    remove->setObjectName(QStringLiteral("delete-mapping-%1").arg(index));
    row->addWidget(rename);
    row->addWidget(remove);
    connect(rename, &QPushButton::clicked, this, [this, index] { this->rename(index); });
    connect(remove, &QPushButton::clicked, this, [this, index] { this->remove(index); });
    return line;
}

void MappingsCard::rename(qsizetype index)
{
    if (index >= m_kept->list().size())
        return;
    NameDialog::Question question;
    question.title = tr("Rename a way of reading files");
    question.label = tr("Name");
    question.verb = tr("Rename");
    question.name = m_kept->list().at(index).profile.name;
    question.longest = 60;
    NameDialog::ask(this, question, [this, index, before = question.name](const QString &name) {
        m_kept->rename(index, name);
        m_context.undo->add(tr("“%1” is called “%2” now.").arg(before, name),
                            [kept = QPointer(m_kept), index, before] {
                                if (kept)
                                    kept->rename(index, before);
                            });
    });
}

void MappingsCard::remove(qsizetype index)
{
    if (index >= m_kept->list().size())
        return;
    const SavedMapping gone = m_kept->list().at(index);
    m_kept->remove(index);
    m_context.undo->add(tr("“%1” is deleted: the next file with its columns is looked at afresh.")
                            .arg(gone.profile.name),
                        [kept = QPointer(m_kept), index, gone] {
                            if (kept)
                                kept->putBack(index, gone);
                        });
}

} // namespace comptoir
