#include "app/profilefolder.h"
#include "app/singleinstance.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace comptoir;

class TestSingleInstance : public QObject
{
    Q_OBJECT
private slots:
    void nobodyAnswersTheFirst()
    {
        const QTemporaryDir folder;
        QVERIFY(!SingleInstance(ProfileFolder{folder.path()}.socketName()).askRunningToShow());
    }

    void theSecondBringsTheFirstForward()
    {
        const QTemporaryDir folder;
        const QString name = ProfileFolder{folder.path()}.socketName();
        SingleInstance first(name);
        first.listen();
        QSignalSpy shown(&first, &SingleInstance::showRequested);

        // Another process in life; here another thread, since asking blocks.
        std::atomic<bool> answered = false;
        const std::unique_ptr<QThread> second(
            QThread::create([&] { answered = SingleInstance(name).askRunningToShow(); }));
        second->start();
        QTRY_VERIFY(second->isFinished());
        QVERIFY(answered);
        QCOMPARE(shown.size(), 1);
    }

    void otherProfilesAreStrangers()
    {
        const QTemporaryDir folder;
        const QTemporaryDir other;
        SingleInstance first(ProfileFolder{folder.path()}.socketName());
        first.listen();
        QVERIFY(!SingleInstance(ProfileFolder{other.path()}.socketName()).askRunningToShow());
    }

    void anySpellingOfThePathIsTheSameProfile()
    {
        const QTemporaryDir folder;
        const QString detour
            = folder.path() + QStringLiteral("/../") + QDir(folder.path()).dirName();
        QCOMPARE(ProfileFolder{detour}.socketName(), ProfileFolder{folder.path()}.socketName());
    }

    void theDemoLivesApart()
    {
        const ProfileFolder own = ProfileFolder::find(QStringLiteral("/x"), false);
        const ProfileFolder demo = ProfileFolder::find(QStringLiteral("/x"), true);
        QVERIFY(own.path != demo.path);
        QVERIFY(demo.demo);
        QVERIFY(demo.path.startsWith(own.path));
    }
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
