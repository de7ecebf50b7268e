package org.nianbao.coverage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.nianbao.HeldClock;
import org.nianbao.TestDatabase;
import org.nianbao.review.CountedStatements;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * Tests of boards and reminders: they hold the clock and count statements, and share one
 * context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, HeldClock.class, CountedStatements.class })
public @interface CoverageTest {

}
