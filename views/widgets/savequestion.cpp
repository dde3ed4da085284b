#include "views/widgets/savequestion.h"

#include "views/widgets/confirmdialog.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>

namespace comptoir {

namespace {

class SaveQuestionTexts
{
    Q_DECLARE_TR_FUNCTIONS(SaveQuestion)
public:
    static QString title() { return tr("Replace the file?"); }
    static QString text(const QString &file)
    {
        return tr("“%1” is already there. It is replaced when the new one is complete.").arg(file);
    }
    static QString verb() { return tr("Replace"); }
};

} // namespace

/// The system's dialog would ask whether to replace what may not be replaced: it is asked here.
void SaveQuestion::ask(QWidget *parent, const SaveQuestion &question, Chosen chosen)
{
    auto *dialog = new QFileDialog(parent, question.title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setNameFilter(question.filter);
    dialog->setDefaultSuffix(question.suffix);
    dialog->selectFile(question.name);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        static const QRegularExpression suffix(QStringLiteral("\\*\\.(\\w+)"));
        dialog->setDefaultSuffix(suffix.match(filter).captured(1));
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [parent, may = question.may, chosen = std::move(chosen)](const QString &path) {
                         confirm(parent, path, chosen, may);
                     });
    dialog->open();
}

void SaveQuestion::confirm(QWidget *parent, const QString &path, Chosen chosen,
                           Done (*may)(const QString &path))
{
    const QFileInfo file(path);
    if (!file.exists() || !may(path))
        return chosen(path);
    ConfirmDialog::Question question;
    question.title = SaveQuestionTexts::title();
    question.text = SaveQuestionTexts::text(file.fileName());
    question.verb = SaveQuestionTexts::verb();
    ConfirmDialog::ask(parent, question, [path, chosen = std::move(chosen)](int) { chosen(path); });
}

} // namespace comptoir
