package vn.lienthong.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.OSGiResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import vn.lienthong.api.store.Store.StoreFailure;

/** Brings the tables to the state that this version needs: the numbered changes under {@code db}, each once. */
final class Migrations {
    private static final String CHANGELOG = "db/changelog.xml";
    // Held, or its level would be collected with it. Liquibase reports a screenful each time it has nothing to do.
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private Migrations() {
    }

    /**
     * Carries out what is missing.
     *
     * @throws StoreFailure if the database cannot be reached, a change fails, or a released change was altered
     */
    static void run(DataSource source) {
        LIQUIBASE.setLevel(Level.WARNING);
        Thread current = Thread.currentThread();
        ClassLoader before = current.getContextClassLoader();
        // Liquibase finds its parts through the context class loader.
        current.setContextClassLoader(Scope.class.getClassLoader());
        try (Connection connection = source.getConnection()) {
            Scope.child(Map.of(
                    Scope.Attr.resourceAccessor.name(), resources(),
                    Scope.Attr.ui.name(), new LoggerUIService(),
                    // It would report each run to its maker.
                    AnalyticsArgs.ENABLED.getKey(), false), () -> update(connection));
        } catch (SQLException e) {
            throw new StoreFailure("The database cannot be reached: " + e.getMessage(), e);
        } catch (Exception e) {
            throw new StoreFailure("The tables could not be brought up to date: " + e.getMessage(), e);
        } finally {
            current.setContextClassLoader(before);
        }
    }

    private static void update(Connection connection) throws Exception {
        var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        new CommandScope(UpdateCommandStep.COMMAND_NAME)
                .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, CHANGELOG)
                .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF)
                .execute();
    }

    private static ResourceAccessor resources() {
        Bundle bundle = FrameworkUtil.getBundle(Migrations.class);
        return bundle == null ? new ClassLoaderResourceAccessor(Migrations.class.getClassLoader())
                : new OSGiResourceAccessor(bundle);
    }
}
