#include "views/importing/importscenes.h"

#include "views/importing/importwizard.h"
#include "views/shell/mainwindow.h"

namespace comptoir {

namespace {

constexpr char kFile[] = "Prénom;Nom;E-mail;Téléphone;Ville;Inscription;Newsletter\n"
                         "Élodie;Lefèvre;elodie.lefevre@exemple.example;06 39 98 12 34;Lyon;"
                         "14/03/2024;oui\n"
                         "Jean-Luc;N’Diaye;jl.ndiaye@exemple.example;06 39 98 43 21;Nantes;"
                         "02/11/2025;non\n"
                         "Élodie;Lefèvre;elodie.lefevre@exemple.example;;Lyon;14/03/2024;oui\n"
                         "Inès;Da Silva;pas une adresse;;Bordeaux;31/02/2026;oui\n";

/// The wizard on this file, `steps` presses of "next" further.
Scene wizard(const QString &name, const QByteArray &file, int steps)
{
    return {QStringLiteral("import-") + name, QStringLiteral("settings-import"),
            [file, steps](SceneStage &stage) {
                auto *dialog = new ImportWizard(stage.context, &stage.window);
                dialog->open();
                if (!file.isEmpty())
                    dialog->openFile(stage.file(QStringLiteral("clients.csv"), file));
                stage.settle();
                for (int i = 0; i < steps; ++i)
                    stage.click(QStringLiteral("next"));
            }};
}

} // namespace

QList<Scene> importScenes()
{
    return {wizard(QStringLiteral("start"), {}, 0), wizard(QStringLiteral("file"), kFile, 0),
            wizard(QStringLiteral("reading"), kFile, 1),
            wizard(QStringLiteral("mapping"), kFile, 2), wizard(QStringLiteral("trial"), kFile, 3)};
}

} // namespace comptoir
