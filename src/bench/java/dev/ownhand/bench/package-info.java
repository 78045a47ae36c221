/** Measurements, apart from the tests: {@code mvn -P bench verify -DskipTests}. None of them can fail on time. */
package dev.ownhand.bench;
