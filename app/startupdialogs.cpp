#include "app/startupdialogs.h"

#include <QDir>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

namespace comptoir {

void StartupDialogs::tell(const Error &error)
{
    QMessageBox box(QMessageBox::Warning, tr("Comptoir did not open"), error.text);
    box.setTextFormat(Qt::PlainText);
    if (!error.detail.isEmpty())
        box.setDetailedText(error.detail);
    box.exec();
}

StartupDialogs::Recovery StartupDialogs::offer(const Error &damage, const RecoveryOffer &offer)
{
    QMessageBox box(QMessageBox::Warning, tr("The file of your shop is damaged"), damage.text);
    box.setTextFormat(Qt::PlainText);
    QPushButton *restore = nullptr;
    if (offer.backup) {
        const QString when
            = QLocale().toString(offer.backup->at.toUtc().toLocalTime(), QLocale::LongFormat);
        box.setInformativeText(
            tr("The newest backup that is whole was made on %1. What changed in the shops since "
               "then comes in again with the next sync. The damaged file is set aside, not "
               "deleted.")
                .arg(when));
        restore = box.addButton(tr("Restore this backup"), QMessageBox::AcceptRole);
    } else {
        box.setInformativeText(
            tr("No backup is whole. Comptoir can start afresh: your shops come in "
               "again, and the damaged file is set aside, not deleted."));
    }
    QPushButton *afresh = box.addButton(tr("Start afresh"), QMessageBox::DestructiveRole);
    QPushButton *quit = box.addButton(tr("Quit"), QMessageBox::RejectRole);
    box.setEscapeButton(quit);
    box.setDefaultButton(restore ? restore : quit);
    box.exec();
    if (restore && box.clickedButton() == restore)
        return Recovery::RestoreBackup;
    return box.clickedButton() == afresh ? Recovery::StartAfresh : Recovery::Quit;
}

QString StartupDialogs::noDisplay()
{
    return tr(
        "Comptoir found no display to open its window on (neither DISPLAY nor WAYLAND_DISPLAY "
        "is set). Commands work without one: see comptoir --help. For pictures of every page: "
        "comptoir --demo screenshots DIR");
}

QString StartupDialogs::broughtForward(const QString &folder)
{
    return tr("Comptoir is open already on %1: its window was brought forward.")
        .arg(QDir::toNativeSeparators(folder));
}

} // namespace comptoir
